package org.stadtmosaik.moderation;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * A feature whose content is reviewed. {@link #apply} runs in the transaction of the person who
 * decides: the content's new state, the decision and the audit entry are stored together or not at
 * all.
 */
public interface Moderatable {

  /** The feature's word for its things, at most 40 characters, for example {@code idea}. */
  String type();

  /** Message key of the feature's name for one of its things. */
  String typeKey();

  /**
   * These things as a moderator reads them, in a constant number of queries; unknown ones missing.
   */
  Map<UUID, Subject> subjects(Collection<UUID> ids);

  /**
   * Makes the decision true.
   *
   * @param expectedVersion of the text that was read
   * @throws org.stadtmosaik.shared.ConflictException if the text has changed since
   */
  void apply(Decision decision, long expectedVersion);
}
