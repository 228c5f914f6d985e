package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.List;
import org.stadtmosaik.meeting.Attendee;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;

/** Who comes and who waits, with what they need. */
class AttendeesCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param changed shows the page anew
   */
  AttendeesCard(
      MeetingView meeting,
      List<Attendee> attendees,
      boolean runs,
      MeetingDesk desk,
      Runnable changed) {
    addClassName("stack");
    heading(text("meetingstaff.attendees.title"));
    if (attendees.isEmpty()) {
      add(new EmptyState(Drawing.PEOPLE, text("meetingstaff.attendees.empty")));
      return;
    }
    boolean before = meeting.summary().begins().isAfter(desk.now());
    boolean overrules = runs && before && !meeting.summary().isCancelled();
    Div list = new Div();
    list.addClassName("attendees");
    list.getElement().setAttribute("role", "list");
    attendees.stream()
        .filter(it -> !it.state().isOver())
        .forEach(it -> list.add(new AttendeeRow(it, overrules, desk, changed)));
    add(list);
    List<Attendee> gone = attendees.stream().filter(it -> it.state().isOver()).toList();
    if (!gone.isEmpty()) {
      Div others = new Div();
      others.addClassName("attendees");
      others.getElement().setAttribute("role", "list");
      gone.forEach(it -> others.add(new AttendeeRow(it, overrules, desk, changed)));
      NativeDetails folded =
          new NativeDetails(text("meetingstaff.attendees.gone", gone.size()), others);
      add(folded);
    }
  }
}
