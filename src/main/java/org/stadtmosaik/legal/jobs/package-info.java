/** When reports are forgotten. */
@NullMarked
package org.stadtmosaik.legal.jobs;

import org.jspecify.annotations.NullMarked;
