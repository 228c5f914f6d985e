/** The room's pages. */
@NullMarked
package org.stadtmosaik.moderation.ui;

import org.jspecify.annotations.NullMarked;
