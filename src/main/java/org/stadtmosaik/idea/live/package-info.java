/** Tells open pages what happens on a board. */
@NullMarked
package org.stadtmosaik.idea.live;

import org.jspecify.annotations.NullMarked;
