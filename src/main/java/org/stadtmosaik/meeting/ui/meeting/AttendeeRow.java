package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.stadtmosaik.meeting.Attendee;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.Preference;
import org.stadtmosaik.meeting.RegistrationState;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Refusals;

/** One registration, and what those who run the meeting can do with it, for a reason. */
class AttendeeRow extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_REASON = 300;

  private final transient Attendee attendee;
  private final transient MeetingDesk desk;
  private final transient Runnable changed;
  private final Div below = new Div();

  AttendeeRow(Attendee attendee, boolean overrules, MeetingDesk desk, Runnable changed) {
    this.attendee = attendee;
    this.desk = desk;
    this.changed = changed;
    addClassNames("attendee", "part");
    getElement().setAttribute("role", "listitem");
    Span name = new Span(attendee.name());
    name.addClassName("attendee-name");
    name.getElement().setAttribute("dir", "auto");
    Div head = new Div(name, MeetingWords.state(attendee.state()));
    head.addClassName("row");
    add(head, MeetingWords.soft(about()));
    String needs = MeetingWords.needs(attendee.needs());
    if (!needs.isEmpty()) {
      add(new Span(needs));
    }
    if (attendee.needs().note() != null) {
      Span note = new Span(attendee.needs().note());
      note.getElement().setAttribute("dir", "auto");
      note.addClassName("user-text");
      add(note);
    }
    if (overrules) {
      add(buttons(), below);
    }
  }

  private String about() {
    String line =
        text("meetingstaff.attendee.number", attendee.number())
            + " · "
            + MeetingWords.people(attendee)
            + " · "
            + attendee.language().nameIn(CurrentLanguage.get());
    if (attendee.mode() == MeetingMode.ONLINE) {
      line += " · " + text("meetingstaff.mode.online");
    }
    if (attendee.position() != null) {
      line += " · " + text("meetingstaff.attendee.position", attendee.position());
    }
    return attendee.checkedIn() > 0
        ? line + " · " + text("meetingstaff.attendee.here", attendee.checkedIn())
        : line;
  }

  private Div buttons() {
    Div buttons = new Div();
    buttons.addClassName("actions");
    RegistrationState state = attendee.state();
    if (state != RegistrationState.CONFIRMED) {
      buttons.add(choice(Preference.CONFIRM));
    }
    if (!state.holds()) {
      buttons.add(choice(Preference.OFFER));
    }
    if (!state.isOver()) {
      buttons.add(choice(Preference.CANCEL));
    }
    return buttons;
  }

  private NativeButton choice(Preference what) {
    String key = "meetingstaff.override." + what.name().toLowerCase(Locale.ROOT);
    NativeButton button = MeetingWords.quiet(key, () -> ask(what));
    button.addClassName("small");
    button.setAriaLabel(text("meetingstaff.override.named", text(key), attendee.name()));
    return button;
  }

  private void ask(Preference what) {
    below.removeAll();
    Field reason =
        new Field(text("meetingstaff.override.reason"), text("meetingstaff.override.reason.hint"))
            .longest(LONGEST_REASON);
    below.add(
        reason,
        MeetingWords.actions(
            MeetingWords.button(
                "meetingstaff.override." + what.name().toLowerCase(Locale.ROOT),
                () -> override(what, reason)),
            MeetingWords.quiet("meetingstaff.override.leave", below::removeAll)));
    reason.input().getElement().executeJs("this.focus()");
  }

  private void override(Preference what, Field reason) {
    try {
      desk.registrations().override(desk.actor(), attendee.id(), what, reason.value());
      Refusals.say(text("meetingstaff.override.done", attendee.name()));
      changed.run();
    } catch (InvalidInputException refusal) {
      reason.refuse(refusal.in(CurrentLanguage.get()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
