/** Where a phone accepts an invitation. */
@NullMarked
package org.stadtmosaik.idea.coauthor.web;

import org.jspecify.annotations.NullMarked;
