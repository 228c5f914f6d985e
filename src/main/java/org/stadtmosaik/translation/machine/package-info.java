/** Translation by a machine: asks the configured host and nobody else. */
@NullMarked
package org.stadtmosaik.translation.machine;

import org.jspecify.annotations.NullMarked;
