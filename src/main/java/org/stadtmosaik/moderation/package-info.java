/**
 * Cases and decisions with reasons. A feature asks for a review and is told the decision through
 * {@link org.stadtmosaik.moderation.Moderatable}; this room never knows which feature that is.
 */
@ApplicationModule(displayName = "Moderation")
@NullMarked
package org.stadtmosaik.moderation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
