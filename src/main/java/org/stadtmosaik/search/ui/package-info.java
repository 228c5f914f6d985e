/** The page on which residents search. */
@NullMarked
package org.stadtmosaik.search.ui;

import org.jspecify.annotations.NullMarked;
