/** Ideas among what can be found, and what is like an idea that is being written. */
@NullMarked
package org.stadtmosaik.idea.finding;

import org.jspecify.annotations.NullMarked;
