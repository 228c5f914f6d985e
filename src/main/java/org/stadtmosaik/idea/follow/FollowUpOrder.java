package org.stadtmosaik.idea.follow;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What staff decide about one or several ideas of one board: a state with its reason, an answer, or
 * both.
 *
 * @param request made by the page, so that sending it twice does it once
 * @param seen the ideas, each with the version of its story that the clerk saw
 */
public record FollowUpOrder(
    UUID request, Map<IdeaId, Long> seen, @Nullable NewStatus status, @Nullable NewAnswer answer) {

  /** How many ideas at once. */
  public static final int MOST = 50;

  /**
   * Another state.
   *
   * @param reason published as it is
   */
  public record NewStatus(UUID status, LocalizedText reason) {

    public static final int LONGEST_REASON = 1000;
  }

  /** Another answer, in whose name. */
  public record NewAnswer(LocalizedText text, String author) {}
}
