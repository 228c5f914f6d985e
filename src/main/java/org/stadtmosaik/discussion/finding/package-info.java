/** Comments among what can be found. */
@NullMarked
package org.stadtmosaik.discussion.finding;

import org.jspecify.annotations.NullMarked;
