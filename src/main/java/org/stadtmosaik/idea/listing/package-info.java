/** In which order the ideas of a board stand, and which of them. */
@NullMarked
package org.stadtmosaik.idea.listing;

import org.jspecify.annotations.NullMarked;
