/** The tables of what became of ideas. */
@NullMarked
package org.stadtmosaik.idea.domain.follow;

import org.jspecify.annotations.NullMarked;
