package org.stadtmosaik.following;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A feature whose things can be followed. */
public interface Followable {

  /** The feature's word for its things, at most 40 characters, for example {@code idea}. */
  String type();

  /**
   * Those of these things that everybody may see now, in a constant number of queries; others are
   * missing.
   */
  Map<UUID, Followed> visible(Collection<UUID> ids);

  /**
   * What those of these things have become part of that are part of another one now, in one query;
   * others are missing.
   */
  default Map<UUID, UUID> staying(Collection<UUID> ids) {
    return Map.of();
  }
}
