/** What is said about an idea, on its page. */
@NullMarked
package org.stadtmosaik.idea.ui.talk;

import org.jspecify.annotations.NullMarked;
