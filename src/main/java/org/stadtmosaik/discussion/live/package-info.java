/** Tells open pages what is said meanwhile. */
@NullMarked
package org.stadtmosaik.discussion.live;

import org.jspecify.annotations.NullMarked;
