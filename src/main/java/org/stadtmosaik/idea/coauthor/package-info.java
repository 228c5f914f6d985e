/** Ideas that several people write: their author invites, another resident accepts. */
@NullMarked
package org.stadtmosaik.idea.coauthor;

import org.jspecify.annotations.NullMarked;
