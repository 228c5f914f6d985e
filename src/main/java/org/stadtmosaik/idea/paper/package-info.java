/** What a board has on paper: posters with its QR code, and cards to write on by hand. */
@NullMarked
package org.stadtmosaik.idea.paper;

import org.jspecify.annotations.NullMarked;
