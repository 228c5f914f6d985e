/** The room's pages. */
@NullMarked
package org.stadtmosaik.idea.ui;

import org.jspecify.annotations.NullMarked;
