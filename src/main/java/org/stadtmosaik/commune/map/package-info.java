/** Maps as they come in: read from GeoJSON, made simple enough for a thin data plan. */
@NullMarked
package org.stadtmosaik.commune.map;

import org.jspecify.annotations.NullMarked;
