/** The board's map, and the same as a list. */
@NullMarked
package org.stadtmosaik.idea.place.ui;

import org.jspecify.annotations.NullMarked;
