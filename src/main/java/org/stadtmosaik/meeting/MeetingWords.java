package org.stadtmosaik.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * What messages about meetings have in them: {0} title, {1} when, {2} where, {3} the reason, {4} a
 * moment until which something holds.
 */
final class MeetingWords {

  private MeetingWords() {}

  /**
   * @param until of an offer or a poll
   */
  static Function<Language, List<Object>> of(
      MeetingFacts meeting, @Nullable LocalizedText reason, @Nullable Instant until, Instant now) {
    return reader -> {
      List<Object> words = new ArrayList<>();
      words.add(meeting.title().in(reader).text());
      words.add(when(meeting, reader, now));
      words.add(where(meeting, reader));
      words.add(reason == null ? "" : reason.in(reader).text());
      words.add(until == null ? "" : new TimeWords(meeting.zone(), reader, now).moment(until));
      return words;
    };
  }

  /** Several meetings that came of one poll, a line for each. */
  static Function<Language, List<Object>> of(
      LocalizedText title,
      List<MeetingFacts> meetings,
      @Nullable LocalizedText reason,
      Instant now) {
    return reader ->
        List.of(
            title.in(reader).text(),
            meetings.stream()
                .map(meeting -> when(meeting, reader, now) + "\n" + where(meeting, reader))
                .collect(Collectors.joining("\n\n")),
            meetings.size(),
            reason == null ? "" : reason.in(reader).text());
  }

  private static String when(MeetingFacts meeting, Language reader, Instant now) {
    TimeWords words = new TimeWords(meeting.zone(), reader, now);
    String time = words.full(meeting.time());
    return words.place().map(place -> time + "\n" + place).orElse(time);
  }

  private static String where(MeetingFacts meeting, Language reader) {
    return MeetingCalendar.place(meeting, reader)
        .map(place ->
            meeting.online() ? Messages.get(reader, "meetingmail.where.both", place) : place)
        .orElseGet(() ->
            Messages.get(
                reader, meeting.online() ? "meetingmail.where.online" : "meetingmail.where.open"));
  }
}
