package org.stadtmosaik.shell;

import java.util.Optional;
import java.util.OptionalInt;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;

/** A place in the navigation. A feature offers one by implementing this as a bean. */
public interface NavigationEntry {

  /** Where the entry stands. */
  enum Area {
    /** The bar of the residents' pages, which has room for four. */
    RESIDENT,
    /** The list of what is a resident's own, on the page that the bar calls so. */
    MINE,
    /** The side menu of the staff's pages. */
    STAFF,
    /** The small print below the residents' pages. */
    FOOTER
  }

  Area area();

  /** Entries stand in ascending order; leave gaps of ten. */
  int order();

  /** The message key of the entry's word, one or two words at most. */
  String labelKey();

  /** The icon beside the word; the footer shows none. */
  Icon icon();

  /** The route's path without a slash before it, for example {@code staff/queue}. */
  String path();

  /**
   * The path where the entry leads somewhere else on each commune's pages.
   *
   * @param here the commune whose page the person is at, if it is one's
   */
  default String path(Optional<CommuneId> here) {
    return path();
  }

  /** Whether this person sees the entry. The page itself decides anew who may enter. */
  default boolean visibleFor(Actor actor) {
    return true;
  }

  /** How many things wait there for this person; empty or zero shows nothing. */
  default OptionalInt badge(Actor actor) {
    return OptionalInt.empty();
  }
}
