package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Locale;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.PollOption;
import org.stadtmosaik.meeting.PollPhase;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;

/** What is said of a date poll and its dates wherever they are named. */
final class PollWords {

  private PollWords() {}

  static StatusTag state(PollSummary poll) {
    StatusTag.Tone tone =
        switch (poll.phase()) {
          case OPEN -> StatusTag.Tone.PUBLISHED;
          case ENDED -> StatusTag.Tone.WAIT;
          case DECIDED -> StatusTag.Tone.ANSWERED;
          case CANCELLED -> StatusTag.Tone.DECLINED;
        };
    return new StatusTag(
        tone, text("meetingchoice.state." + poll.phase().name().toLowerCase(Locale.ROOT)));
  }

  static TimeWords times(PollSummary poll, Clock clock) {
    return new TimeWords(poll.zone(), CurrentLanguage.get(), clock.instant());
  }

  /** Where people meet at this date. */
  static Span place(PollOption date) {
    MeetingPlace place = date.place();
    if (place == null) {
      return soft(text("meetingchoice.place.online"));
    }
    Span name = UserText.inline(place.name().in(CurrentLanguage.get()));
    Span line = new Span(name);
    if (date.online()) {
      line.add(new Span(" · " + text("meetingchoice.place.both")));
    }
    line.addClassNames("soft", "small");
    return line;
  }

  static Span soft(String words) {
    Span span = new Span(words);
    span.addClassNames("soft", "small");
    return span;
  }

  static boolean isUndecided(PollSummary poll) {
    return poll.phase() == PollPhase.OPEN || poll.phase() == PollPhase.ENDED;
  }

  /** Whether they run the polls of this one's commune. */
  static boolean mayRun(Actor actor, PollSummary poll) {
    return actor.has(Role.LEAD, poll.commune()) || actor.has(Role.ADMINISTRATOR, poll.commune());
  }
}
