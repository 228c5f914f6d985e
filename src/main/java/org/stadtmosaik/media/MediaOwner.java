package org.stadtmosaik.media;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.NotFoundException;

/**
 * A feature whose things have pictures. A picture is exactly as reachable as its thing, so the
 * feature is asked each time.
 */
public interface MediaOwner {

  /** The feature's word for its things, at most 40 characters, for example {@code idea}. */
  String kind();

  /** Whether this person may see the pictures of this thing now. */
  MediaAccess access(Actor actor, UUID id);

  /**
   * Refuses whoever may not add, describe or remove pictures of this thing through {@link Media}.
   * Everybody, where the feature has its own way for that.
   *
   * @return the commune that the thing belongs to
   * @throws NotFoundException if there is no such thing for them
   * @throws org.stadtmosaik.shared.ForbiddenException if they see it but lack the role
   */
  default CommuneId requireChange(Actor actor, UUID id) {
    throw new NotFoundException();
  }

  /** Which of these things exist, in one query: pictures of others are thrown away. */
  Set<UUID> existing(Collection<UUID> ids);
}
