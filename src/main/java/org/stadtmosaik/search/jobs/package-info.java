/** Keeps the index in step. */
@NullMarked
package org.stadtmosaik.search.jobs;

import org.jspecify.annotations.NullMarked;
