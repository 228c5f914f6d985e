package org.stadtmosaik.meeting;

import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.SurveyId;

/**
 * A meeting as a lead writes it down.
 *
 * @param zone by which the people live who come
 * @param place where people meet, if they do and it is known
 * @param online whether one can take part from afar
 * @param link to take part, shown only to those who have a place; may follow later
 * @param meets the needs that can be met
 * @param sitePlaces for how many people there is room, if that is limited
 * @param onlinePlaces the same from afar
 * @param opens from when one can sign up; at once unless said
 * @param closes until when; until it begins unless said
 * @param supplierUntil when interpreters and childcare have to be ordered
 * @param survey the questions that are asked afterwards
 * @param contingents those that are there keep their ids; new ones have null
 */
public record MeetingDraft(
    LocalizedText title,
    LocalizedText text,
    @Nullable LocalizedText agenda,
    ZoneId zone,
    MeetingTime time,
    @Nullable PlaceId place,
    boolean online,
    @Nullable String link,
    SortedSet<Need> meets,
    @Nullable Integer sitePlaces,
    @Nullable Integer onlinePlaces,
    @Nullable Instant opens,
    @Nullable Instant closes,
    @Nullable Instant supplierUntil,
    @Nullable SurveyId survey,
    List<Reserved> contingents) {

  public static final int MOST_PLACES = 10_000;
  public static final int LONGEST_LINK = 1_000;

  public MeetingDraft {
    meets = Collections.unmodifiableSortedSet(new TreeSet<>(meets));
    contingents = List.copyOf(contingents);
  }

  /** Places that are kept for some people. */
  public record Reserved(
      @Nullable ContingentId id,
      LocalizedText name,
      MeetingMode mode,
      int places,
      @Nullable Instant released) {}

  /** The same at another time; what is to happen so many days before moves along. */
  public MeetingDraft movedTo(MeetingTime other) {
    long days =
        ChronoUnit.DAYS.between(
            time.begins(zone).atZone(zone).toLocalDate(),
            other.begins(zone).atZone(zone).toLocalDate());
    return new MeetingDraft(
        title,
        text,
        agenda,
        zone,
        other,
        place,
        online,
        link,
        meets,
        sitePlaces,
        onlinePlaces,
        opens,
        later(closes, days),
        later(supplierUntil, days),
        survey,
        contingents.stream()
            .map(it -> new Reserved(it.id, it.name, it.mode, it.places, later(it.released, days)))
            .toList());
  }

  /** The same for another meeting. */
  MeetingDraft forAnother() {
    return new MeetingDraft(
        title,
        text,
        agenda,
        zone,
        time,
        place,
        online,
        link,
        meets,
        sitePlaces,
        onlinePlaces,
        opens,
        closes,
        supplierUntil,
        survey,
        contingents.stream()
            .map(it -> new Reserved(null, it.name, it.mode, it.places, it.released))
            .toList());
  }

  private @Nullable Instant later(@Nullable Instant moment, long days) {
    return moment == null ? null : moment.atZone(zone).plusDays(days).toInstant();
  }
}
