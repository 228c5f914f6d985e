package org.stadtmosaik.idea.merge;

import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;

/**
 * Something that hangs on ideas and goes with them when they are merged, such as comments and
 * followers. Called in the transaction of the merge, while both ideas are locked; a refusal stops
 * the merge.
 */
public interface MergeParticipant {

  /**
   * The idea goes into another one.
   *
   * @param merge by which it can be told later what came with it
   */
  void move(UUID merge, IdeaId from, IdeaId into);

  /** The merge is undone: what came with it goes back; what came later stays. */
  void moveBack(UUID merge, IdeaId from, IdeaId into);
}
