/** Ideas as what is discussed. */
@NullMarked
package org.stadtmosaik.idea.talk;

import org.jspecify.annotations.NullMarked;
