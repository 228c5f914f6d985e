/** An idea's earlier texts on its page. */
@NullMarked
package org.stadtmosaik.idea.history.ui;

import org.jspecify.annotations.NullMarked;
