/** What became of ideas: on residents' pages, and where staff say it. */
@NullMarked
package org.stadtmosaik.idea.ui.follow;

import org.jspecify.annotations.NullMarked;
