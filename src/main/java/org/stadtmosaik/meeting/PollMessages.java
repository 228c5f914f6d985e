package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.FactStore;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.meeting.domain.PollRow;
import org.stadtmosaik.meeting.domain.PollStore;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** What those are told who answered a date poll. */
@Component
class PollMessages {

  private final FactStore facts;
  private final PollStore store;
  private final MeetingCalendar calendar;
  private final MeetingNotices notices;
  private final Clock clock;

  PollMessages(
      FactStore facts,
      PollStore store,
      MeetingCalendar calendar,
      MeetingNotices notices,
      Clock clock) {
    this.facts = facts;
    this.store = store;
    this.calendar = calendar;
    this.notices = notices;
    this.clock = clock;
  }

  /** One message about all of it, with all entries: who signs up gets one that follows changes. */
  void decided(UUID poll, List<MeetingFacts> meetings) {
    PollRow row = row(poll);
    LocalizedText commune = notices.commune(row.commune());
    Instant now = clock.instant();
    String once = poll + "/decided";
    if (meetings.size() == 1) {
      MeetingFacts meeting = meetings.getFirst();
      notices.tell(
          facts.answers(poll),
          Notice.of(
                  MeetingNotices.TOPIC,
                  "meetingmail.decided",
                  MeetingWords.of(meeting, row.reason(), null, now),
                  commune,
                  once)
              .at(MeetingAddress.path(meeting.handle()))
              .with(calendar.request(meeting, MeetingCalendar.Part.INVITED, commune)));
    } else if (!meetings.isEmpty()) {
      notices.tell(
          facts.answers(poll),
          Notice.of(
                  MeetingNotices.TOPIC,
                  "meetingmail.decidedSeries",
                  MeetingWords.of(row.title(), meetings, row.reason(), now),
                  commune,
                  once)
              .at(PollAddress.path(row.handle()))
              .with(calendar.several(meetings, commune)));
    }
  }

  /** There will be no meeting. */
  void cancelled(UUID poll) {
    PollRow row = row(poll);
    tell(row, "meetingmail.pollCancelled", row.reason(), poll + "/cancelled", null);
  }

  /** A date has become another one, or is no longer offered. */
  void changed(UUID poll) {
    PollRow row = row(poll);
    tell(row, "meetingmail.pollChanged", null, poll + "/changed/" + row.version(), row.deadline());
  }

  /** The last day for changing an answer has begun. */
  void ending(UUID poll, Instant deadline) {
    tell(row(poll), "meetingmail.pollEnds", null, poll + "/ends/" + deadline, deadline);
  }

  private void tell(
      PollRow row,
      String key,
      @Nullable LocalizedText reason,
      String once,
      @Nullable Instant until) {
    Notice notice =
        Notice.of(
            MeetingNotices.TOPIC,
            key,
            words(row, reason, until),
            notices.commune(row.commune()),
            once);
    notices.tell(facts.answers(row.id()), until == null ? notice : notice.until(until));
  }

  private Function<Language, List<Object>> words(
      PollRow row, @Nullable LocalizedText reason, @Nullable Instant until) {
    Instant now = clock.instant();
    return reader ->
        List.of(
            row.title().in(reader).text(),
            until == null ? "" : new TimeWords(row.zone(), reader, now).moment(until),
            reason == null ? "" : reason.in(reader).text());
  }

  private PollRow row(UUID poll) {
    return store.byId(poll).orElseThrow();
  }
}
