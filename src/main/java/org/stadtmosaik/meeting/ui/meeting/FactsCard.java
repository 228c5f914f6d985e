package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.PlaceCounts;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.SeriesId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/** When and where a meeting is, and how full. */
class FactsCard extends Card {

  private static final long serialVersionUID = 1L;

  private final UnorderedList list = new UnorderedList();

  FactsCard(MeetingView meeting, MeetingDesk desk) {
    addClassName("stack");
    row(MeetingWords.state(meeting.summary(), desk.now()));
    heading(text("meetingstaff.facts"));
    Paragraph when = new Paragraph(MeetingWords.when(meeting.summary(), desk.now()));
    when.addClassName("survey-count");
    add(when);
    LocalizedText reason = meeting.reason();
    if (reason != null) {
      LocalizedText.Reading reading = reason.in(CurrentLanguage.get());
      add(new UserText(reading.text(), reading.language()));
    }
    list.addClassName("fact-list");
    MeetingPlace place = meeting.place();
    if (place != null) {
      ListItem item = new ListItem();
      item.add(UserText.inline(place.name().in(CurrentLanguage.get())));
      list.add(item);
    }
    Map<MeetingMode, PlaceCounts> counts = desk.meetings().counts(meeting.id());
    for (MeetingMode mode : MeetingMode.values()) {
      if (meeting.summary().offers(mode)) {
        list.add(new ListItem(filled(mode, counts.get(mode))));
      }
    }
    moment("meetingstaff.facts.opens", meeting, meeting.opens(), desk);
    moment("meetingstaff.facts.closes", meeting, meeting.closes(), desk);
    add(list);
    survey(meeting, desk);
    origin(meeting);
    series(meeting, desk);
  }

  private void origin(MeetingView meeting) {
    PollId poll = meeting.summary().poll();
    if (poll != null) {
      add(new Anchor("staff/polls/" + poll.value(), text("meetingstaff.facts.poll")));
    }
  }

  /** The other dates of the series, to go from one to the next. */
  private void series(MeetingView meeting, MeetingDesk desk) {
    SeriesId series = meeting.summary().series();
    if (series == null) {
      return;
    }
    UnorderedList dates = new UnorderedList();
    dates.addClassName("fact-list");
    desk.meetings().of(series).stream()
        .filter(other -> !other.id().equals(meeting.id()))
        .forEach(other ->
            dates.add(
                new ListItem(
                    new Anchor(
                        StaffMeetingView.path(other.id()), MeetingWords.when(other, desk.now())))));
    add(new NativeDetails(text("meetingstaff.facts.series"), dates));
  }

  private static String filled(MeetingMode mode, @Nullable PlaceCounts counts) {
    String word = text("meetingstaff.mode." + mode.name().toLowerCase(Locale.ROOT));
    if (counts == null) {
      return word;
    }
    String filled =
        counts.total() == null
            ? text("meetingstaff.facts.people", counts.confirmed())
            : text("meetingstaff.facts.filled", counts.confirmed(), counts.total());
    String waiting =
        counts.waiting() + counts.offered() == 0
            ? ""
            : " · " + text("meetingstaff.facts.waiting", counts.waiting() + counts.offered());
    return word + ": " + filled + waiting;
  }

  private void moment(String key, MeetingView meeting, @Nullable Instant moment, MeetingDesk desk) {
    if (moment != null) {
      list.add(new ListItem(text(key, MeetingWords.moment(meeting.summary(), moment, desk.now()))));
    }
  }

  private void survey(MeetingView meeting, MeetingDesk desk) {
    if (meeting.survey() != null) {
      desk.talk().surveys().summaries(List.of(meeting.summary().project())).stream()
          .filter(it -> it.id().equals(meeting.survey()))
          .findFirst()
          .ifPresent(survey -> {
            Anchor link =
                new Anchor(
                    "staff/surveys/" + survey.id().value(),
                    survey.title().in(CurrentLanguage.get()).text());
            add(new Paragraph(text("meetingstaff.facts.survey")), link);
          });
    }
  }
}
