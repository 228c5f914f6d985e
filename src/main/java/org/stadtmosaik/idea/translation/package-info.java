/** Ideas in the reader's language. */
@NullMarked
package org.stadtmosaik.idea.translation;

import org.jspecify.annotations.NullMarked;
