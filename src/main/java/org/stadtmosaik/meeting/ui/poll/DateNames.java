package org.stadtmosaik.meeting.ui.poll;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.TimeWords;

/** The dates of a poll by what they are called. */
final class DateNames {

  private final PollView poll;
  private final TimeWords words;

  DateNames(PollView poll, Clock clock) {
    this.poll = poll;
    this.words = PollWords.times(poll.summary(), clock);
  }

  PollOption option(UUID id) {
    return poll.options().stream()
        .filter(option -> option.id().value().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** Day and time. */
  String full(UUID id) {
    return words.full(option(id).time());
  }

  String moment(Instant when) {
    return words.moment(when);
  }

  ZoneId zone() {
    return poll.summary().zone();
  }
}
