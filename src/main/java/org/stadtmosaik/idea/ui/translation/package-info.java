/** How ideas are shown in the reader's language. */
@NullMarked
package org.stadtmosaik.idea.ui.translation;

import org.jspecify.annotations.NullMarked;
