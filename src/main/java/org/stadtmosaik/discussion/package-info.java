/**
 * What people say about something and to each other, two deep. Features let their things be
 * discussed by implementing {@link org.stadtmosaik.discussion.Discussable}; this room never knows
 * which feature that is.
 */
@ApplicationModule(displayName = "Discussion")
@NullMarked
package org.stadtmosaik.discussion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
