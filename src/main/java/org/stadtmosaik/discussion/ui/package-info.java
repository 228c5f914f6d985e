/** Discussions on the residents' pages. */
@NullMarked
package org.stadtmosaik.discussion.ui;

import org.jspecify.annotations.NullMarked;
