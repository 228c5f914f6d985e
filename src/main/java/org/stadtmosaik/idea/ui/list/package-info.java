/** How residents choose the order of a board's ideas, and which of them they see. */
@NullMarked
package org.stadtmosaik.idea.ui.list;

import org.jspecify.annotations.NullMarked;
