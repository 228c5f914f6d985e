/** A board by place: its ideas on the commune's own map, and how many there are where. */
@NullMarked
package org.stadtmosaik.idea.place;

import org.jspecify.annotations.NullMarked;
