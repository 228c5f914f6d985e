/** The staff's pages about translations. */
@NullMarked
package org.stadtmosaik.translation.ui;

import org.jspecify.annotations.NullMarked;
