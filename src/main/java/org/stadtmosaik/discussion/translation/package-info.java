/** Comments in the reader's language. */
@NullMarked
package org.stadtmosaik.discussion.translation;

import org.jspecify.annotations.NullMarked;
