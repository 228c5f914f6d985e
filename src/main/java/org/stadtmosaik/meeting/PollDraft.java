package org.stadtmosaik.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A date poll as a lead writes it down.
 *
 * @param zone by which the people live who come
 * @param deadline until when people can answer, if there is an end
 * @param resultsVisible whether residents see how many can come on each date
 * @param picks how many dates are to be chosen: 1, or more for a series
 * @param dates in the order in which residents see them
 */
public record PollDraft(
    LocalizedText title,
    LocalizedText text,
    ZoneId zone,
    @Nullable Instant deadline,
    boolean resultsVisible,
    int picks,
    List<Date> dates) {

  public static final int MOST_DATES = 40;

  public PollDraft {
    dates = List.copyOf(dates);
  }

  /**
   * A date to choose from.
   *
   * @param id of a date that is there already, null for a new one
   * @param place where, if people meet at a place; together with {@code online} both ways are open
   * @param capacity how many people may say yes, if there is a limit
   * @param meets the needs that can be met then and there
   */
  public record Date(
      @Nullable OptionId id,
      MeetingTime time,
      @Nullable PlaceId place,
      boolean online,
      @Nullable Integer capacity,
      SortedSet<Need> meets) {}
}
