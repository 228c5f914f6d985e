package org.stadtmosaik.meeting.ical;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import org.jspecify.annotations.Nullable;

/**
 * Says how a zone's clocks go, for the years that a file needs. From the same rules of Java's by
 * which the portal itself reads times, so that the two never disagree.
 */
final class Zones {

  private static final int WEEK = 7;

  private Zones() {}

  /**
   * @param from the earliest moment in the file
   * @param until the latest
   */
  static VTimeZone of(ZoneId zone, Instant from, Instant until) {
    ZoneRules rules = zone.getRules();
    List<Observance> observances = yearly(rules, from).orElseGet(() -> singly(rules, from, until));
    return new VTimeZone(
        new PropertyList(List.of(new TzId(zone.getId()))), new ComponentList<>(observances));
  }

  /** By rules that hold for all years from there on, if there are any. */
  private static Optional<List<Observance>> yearly(ZoneRules rules, Instant from) {
    int year = from.atOffset(ZoneOffset.UTC).getYear() - 1;
    List<Observance> observances = new ArrayList<>();
    for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
      ZoneOffsetTransition first = rule.createTransition(year);
      Optional<String> days = days(rule, first.getDateTimeBefore());
      boolean holds = first.equals(rules.nextTransition(first.getInstant().minusSeconds(1)));
      if (!holds || days.isEmpty()) {
        return Optional.empty();
      }
      int month = first.getDateTimeBefore().getMonthValue();
      observances.add(observance(rules, first, "FREQ=YEARLY;BYMONTH=" + month + days.get()));
    }
    return observances.isEmpty() ? Optional.empty() : Optional.of(observances);
  }

  // Some rules are told by UTC, and at home it is another day then: these are written singly.
  private static Optional<String> days(ZoneOffsetTransitionRule rule, LocalDateTime first) {
    int day = rule.getDayOfMonthIndicator();
    DayOfWeek weekday = rule.getDayOfWeek();
    boolean sameDay =
        first.getMonth() == rule.getMonth()
            && (weekday == null ? first.getDayOfMonth() == day : first.getDayOfWeek() == weekday);
    if (!sameDay || rule.isMidnightEndOfDay() || day < -1) {
      return Optional.empty();
    }
    if (weekday == null) {
      return Optional.of(";BYMONTHDAY=" + day);
    }
    String name = weekday.name().substring(0, 2);
    // Java says "on or after the 25th" where calendars know "the last": both mean the same day.
    boolean last =
        day == -1
            || rule.getMonth() != Month.FEBRUARY && day == rule.getMonth().maxLength() - WEEK + 1;
    if (last) {
      return Optional.of(";BYDAY=-1" + name);
    }
    if (day % WEEK == 1) {
      return Optional.of(";BYDAY=" + (day / WEEK + 1) + name);
    }
    return day + WEEK - 1 > rule.getMonth().minLength()
        ? Optional.empty()
        : Optional.of(";BYMONTHDAY=" + week(day) + ";BYDAY=" + name);
  }

  private static String week(int first) {
    return IntStream.range(first, first + WEEK)
        .mapToObj(Integer::toString)
        .collect(Collectors.joining(","));
  }

  /** Change by change, or the one offset of a zone whose clocks are never changed. */
  private static List<Observance> singly(ZoneRules rules, Instant from, Instant until) {
    List<Observance> observances = new ArrayList<>();
    ZoneOffsetTransition at = rules.previousTransition(from.plusSeconds(1));
    if (at != null && rules.isDaylightSavings(at.getInstant())) {
      // A summer alone is something that not every program understands.
      at = Objects.requireNonNullElse(rules.previousTransition(at.getInstant()), at);
    }
    if (at == null) {
      observances.add(always(rules.getOffset(from), from));
      at = rules.nextTransition(from);
    }
    while (at != null && !at.getInstant().isAfter(until)) {
      observances.add(observance(rules, at, null));
      at = rules.nextTransition(at.getInstant());
    }
    return observances;
  }

  private static Observance always(ZoneOffset offset, Instant from) {
    return new Standard(
        properties(
            LocalDateTime.of(from.atOffset(offset).getYear() - 1, 1, 1, 0, 0), offset, offset));
  }

  private static Observance observance(
      ZoneRules rules, ZoneOffsetTransition at, @Nullable String yearly) {
    PropertyList properties =
        properties(at.getDateTimeBefore(), at.getOffsetBefore(), at.getOffsetAfter());
    if (yearly != null) {
      properties = (PropertyList) properties.add(new RRule<LocalDateTime>(yearly));
    }
    return rules.isDaylightSavings(at.getInstant())
        ? new Daylight(properties)
        : new Standard(properties);
  }

  private static PropertyList properties(LocalDateTime start, ZoneOffset before, ZoneOffset after) {
    List<Property> properties =
        List.of(
            new DtStart<>(start),
            new TzOffsetFrom(before),
            new TzOffsetTo(after),
            new TzName(after.equals(ZoneOffset.UTC) ? "UTC" : after.getId()));
    return new PropertyList(properties);
  }
}
