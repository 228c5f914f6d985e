/** Inviting others to write along, and accepting it. */
@NullMarked
package org.stadtmosaik.idea.coauthor.ui;

import org.jspecify.annotations.NullMarked;
