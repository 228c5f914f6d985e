/** Who may do what: the role matrix, what there is to list in it, and how it is tried. */
@NullMarked
package org.stadtmosaik.access;

import org.jspecify.annotations.NullMarked;
