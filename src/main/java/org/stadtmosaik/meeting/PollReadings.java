package org.stadtmosaik.meeting;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.AnswerStore;
import org.stadtmosaik.meeting.domain.OptionStore;
import org.stadtmosaik.meeting.domain.PollRow;

/** Polls as a whole, in two queries more than their row. */
@Component
class PollReadings {

  private final OptionStore options;
  private final AnswerStore answers;
  private final Clock clock;

  PollReadings(OptionStore options, AnswerStore answers, Clock clock) {
    this.options = options;
    this.answers = answers;
    this.clock = clock;
  }

  PollView view(PollRow row) {
    return new PollView(
        row.summary(clock.instant()),
        row.version(),
        row.text(),
        row.resultsVisible(),
        options.of(row.id()),
        answers.count(row.id()),
        row.reason());
  }
}
