/** What the ideas of a board are about: chosen from topics that the commune's staff write. */
@NullMarked
package org.stadtmosaik.idea.topic;

import org.jspecify.annotations.NullMarked;
