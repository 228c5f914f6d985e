/** Pictures of the streets below a commune's map, from a host that the operators chose. */
@NullMarked
package org.stadtmosaik.commune.tile;

import org.jspecify.annotations.NullMarked;
