package org.stadtmosaik.discussion;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** A feature whose things can be discussed. */
public interface Discussable {

  /** The feature's word for its things, at most 40 characters, for example {@code idea}. */
  String type();

  /**
   * How it stands with the discussions of these things, in a constant number of queries; unknown
   * ones missing.
   */
  Map<UUID, Forum> forums(Collection<UUID> ids);

  /**
   * Under which thing it is kept what is said to this one: itself, unless it became part of another
   * one. That remains so until the caller's transaction ends, which has read nothing before.
   */
  default UUID staying(UUID id) {
    return id;
  }
}
