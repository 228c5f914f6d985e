/** The room's pages. */
@NullMarked
package org.stadtmosaik.commune.ui;

import org.jspecify.annotations.NullMarked;
