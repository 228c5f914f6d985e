/**
 * Photos: taken in by content and never by name, re-encoded from their pixels so that nothing else
 * of a file survives, kept in the database, and shown to whoever may see the thing that they are
 * part of. Features say who that is through {@link org.stadtmosaik.media.MediaOwner}; this room
 * never knows which feature it is.
 */
@ApplicationModule(displayName = "Media")
@NullMarked
package org.stadtmosaik.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
