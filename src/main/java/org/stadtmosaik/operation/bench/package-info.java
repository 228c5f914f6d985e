/** Measuring pages as a phone gets them. */
@NullMarked
package org.stadtmosaik.operation.bench;

import org.jspecify.annotations.NullMarked;
