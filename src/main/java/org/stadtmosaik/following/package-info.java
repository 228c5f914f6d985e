/**
 * Following: residents follow things, features report news of them, and each follower gets one
 * digest instead of a message for everything. Features let their things be followed by implementing
 * {@link org.stadtmosaik.following.Followable} and say through {@link
 * org.stadtmosaik.following.NewsSource} what may still be seen of their news; this room never knows
 * which features those are. It stands apart from notification, which carries messages and knows
 * nothing of who wants which.
 */
@ApplicationModule(
    displayName = "Following",
    allowedDependencies = {"shared", "shell", "notification", "operation"})
@NullMarked
package org.stadtmosaik.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
