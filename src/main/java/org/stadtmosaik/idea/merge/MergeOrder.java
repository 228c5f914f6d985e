package org.stadtmosaik.idea.merge;

import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.LocalizedText;

/**
 * That duplicates shall go into another idea of the same board.
 *
 * @param request made by the page, so that sending it twice does it once
 * @param into the idea that stays
 * @param seen all of them, the one that stays too, each with the version of its story that the
 *     clerk saw
 * @param reason why they say the same; those who wrote them read it
 */
public record MergeOrder(UUID request, IdeaId into, Map<IdeaId, Long> seen, LocalizedText reason) {

  /** How many ideas at once, the one that stays among them. */
  public static final int MOST = 50;

  public static final int LONGEST_REASON = 1000;
}
