/** When opinion groups are worked out. */
@NullMarked
package org.stadtmosaik.idea.jobs;

import org.jspecify.annotations.NullMarked;
