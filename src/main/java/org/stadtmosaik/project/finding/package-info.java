/** Projects among what can be found. */
@NullMarked
package org.stadtmosaik.project.finding;

import org.jspecify.annotations.NullMarked;
