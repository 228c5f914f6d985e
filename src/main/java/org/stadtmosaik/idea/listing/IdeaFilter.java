package org.stadtmosaik.idea.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which of a board's ideas are wanted: those of which all that is given is true.
 *
 * @param topic one of the board's
 * @param neighbourhood that the idea is about, or in which its point lies
 * @param status the state in the project's own words
 * @param words that the idea has, whatever their endings; empty for any
 */
public record IdeaFilter(
    @Nullable UUID topic, @Nullable UUID neighbourhood, @Nullable UUID status, String words) {

  /** All ideas. */
  public static final IdeaFilter ALL = new IdeaFilter(null, null, null, "");

  /** Whether it leaves everything in. */
  public boolean isAll() {
    return equals(ALL);
  }
}
