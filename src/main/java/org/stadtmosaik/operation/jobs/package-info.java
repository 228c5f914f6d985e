/**
 * What the portal does by itself: whose jobs they are, their features say; what became of them,
 * this does.
 */
@NullMarked
package org.stadtmosaik.operation.jobs;

import org.jspecify.annotations.NullMarked;
