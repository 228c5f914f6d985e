package org.stadtmosaik.idea;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a board's list.
 *
 * @param total published ideas in the whole list
 * @param next where the next part begins, as it stands in addresses; null if there is none
 */
public record IdeaPage(List<IdeaView> ideas, long total, @Nullable String next) {

  /** Ideas on a page. */
  public static final int SIZE = 20;
}
