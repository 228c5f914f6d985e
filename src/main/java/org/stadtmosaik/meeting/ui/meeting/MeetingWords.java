package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.stadtmosaik.meeting.Attendee;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.NeedWords;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** What staff are told of meetings and of those who come. */
final class MeetingWords {

  private MeetingWords() {}

  /** Day and time, and the zone if it is not the commune's. */
  static String when(MeetingSummary meeting, Instant now) {
    TimeWords words = words(meeting, now);
    String time = words.full(meeting.time());
    return words.place().map(zone -> time + " · " + zone).orElse(time);
  }

  /** A moment by the meeting's clocks. */
  static String moment(MeetingSummary meeting, Instant moment, Instant now) {
    return words(meeting, now).moment(moment);
  }

  private static TimeWords words(MeetingSummary meeting, Instant now) {
    return new TimeWords(meeting.zone(), CurrentLanguage.get(), now);
  }

  static StatusTag state(MeetingSummary meeting, Instant now) {
    if (meeting.isCancelled()) {
      return new StatusTag(StatusTag.Tone.DECLINED, text("meetingstaff.state.cancelled"));
    }
    if (!now.isBefore(meeting.isOver())) {
      return new StatusTag(StatusTag.Tone.PLAIN, text("meetingstaff.state.over"));
    }
    return now.isBefore(meeting.begins())
        ? new StatusTag(StatusTag.Tone.PUBLISHED, text("meetingstaff.state.coming"))
        : new StatusTag(StatusTag.Tone.ANSWERED, text("meetingstaff.state.now"));
  }

  static StatusTag state(RegistrationState state) {
    StatusTag.Tone tone =
        switch (state) {
          case CONFIRMED -> StatusTag.Tone.PUBLISHED;
          case WAITING, OFFERED -> StatusTag.Tone.WAIT;
          case EXPIRED, DECLINED, CANCELLED -> StatusTag.Tone.PLAIN;
        };
    return new StatusTag(
        tone, text("meetingstaff.registration." + state.name().toLowerCase(Locale.ROOT)));
  }

  /** What somebody needs, in one line; empty if nothing. */
  static String needs(Needs needs) {
    List<String> parts = new ArrayList<>();
    for (Need need : needs.codes()) {
      parts.add(
          need.equals(Need.CHILDCARE)
              ? children(needs.children())
              : NeedWords.of(need, CurrentLanguage.get()));
    }
    return String.join(" · ", parts);
  }

  private static String children(List<Integer> ages) {
    Language reader = CurrentLanguage.get();
    NumberFormat numbers = NumberFormat.getInstance(reader.formats());
    String list =
        ListFormatter.getInstance(reader.formats())
            .format(ages.stream().map(numbers::format).toList());
    return text("meetingstaff.children", ages.size(), list);
  }

  /** How many come with one registration. */
  static String people(Attendee attendee) {
    return text("meetingstaff.people", attendee.people());
  }

  static Span soft(String words) {
    Span span = new Span(words);
    span.addClassNames("soft", "small");
    return span;
  }

  static Div actions(Component... buttons) {
    Div actions = new Div(buttons);
    actions.addClassName("actions");
    return actions;
  }

  static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(text(key), _ -> action.run());
    button.addClassName("btn");
    button.getElement().setAttribute("type", "button");
    return button;
  }

  static NativeButton quiet(String key, Runnable action) {
    NativeButton button = button(key, action);
    button.addClassName("quiet");
    return button;
  }
}
