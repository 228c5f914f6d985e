package org.stadtmosaik.idea.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of a board.
 *
 * @param after where the page before ended, as {@link org.stadtmosaik.idea.IdeaPage#next} said;
 *     null for the beginning, and so is whatever is no such place
 */
public record IdeaQuery(IdeaOrder order, IdeaFilter filter, @Nullable String after) {

  /** All ideas in this order, from its beginning. */
  public static IdeaQuery in(IdeaOrder order) {
    return new IdeaQuery(order, IdeaFilter.ALL, null);
  }

  /** The same from another place on. */
  public IdeaQuery from(@Nullable String place) {
    return new IdeaQuery(order, filter, place);
  }

  /** The same ideas in another order. */
  public IdeaQuery ordered(IdeaOrder other) {
    return new IdeaQuery(other, filter, null);
  }

  /** Other ideas in the same order. */
  public IdeaQuery filtered(IdeaFilter other) {
    return new IdeaQuery(order, other, null);
  }

  public IdeaQuery topic(@Nullable UUID topic) {
    return filtered(new IdeaFilter(topic, filter.neighbourhood(), filter.status(), filter.words()));
  }

  public IdeaQuery neighbourhood(@Nullable UUID neighbourhood) {
    return filtered(new IdeaFilter(filter.topic(), neighbourhood, filter.status(), filter.words()));
  }

  public IdeaQuery status(@Nullable UUID status) {
    return filtered(new IdeaFilter(filter.topic(), filter.neighbourhood(), status, filter.words()));
  }

  public IdeaQuery words(String words) {
    return filtered(new IdeaFilter(filter.topic(), filter.neighbourhood(), filter.status(), words));
  }
}
