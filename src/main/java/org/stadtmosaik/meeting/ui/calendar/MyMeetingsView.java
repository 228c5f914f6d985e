package org.stadtmosaik.meeting.ui.calendar;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.account.PortalPlace;
import org.stadtmosaik.meeting.OwnMeeting;
import org.stadtmosaik.meeting.PersonalCalendars;
import org.stadtmosaik.meeting.TimeWords;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.OwnPage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.ResidentProvider;
import org.stadtmosaik.shell.StatusTag;

/** The meetings that this device's resident signed up for, and the calendar that follows them. */
@Route(value = MyMeetingsView.PATH, layout = ResidentLayout.class)
@AnonymousAllowed
public class MyMeetingsView extends OwnPage {

  static final String PATH = "mine/meetings";

  private static final long serialVersionUID = 1L;

  private final transient PersonalCalendars calendars;
  private final transient ResidentProvider residents;
  private final transient PortalPlace place;
  private final transient Clock clock;

  MyMeetingsView(
      PersonalCalendars calendars, ResidentProvider residents, PortalPlace place, Clock clock) {
    super("meetingmail.own.title", "meetingmail.own.lead");
    this.calendars = calendars;
    this.residents = residents;
    this.place = place;
    this.clock = clock;
  }

  @Override
  protected void draw() {
    List<OwnMeeting> meetings = calendars.coming(residents.reader());
    Optional<String> path = calendars.path(residents.reader(), CurrentLanguage.get());
    cards(meetings, this::card, Drawing.PEOPLE, "meetingmail.own.empty");
    if (!meetings.isEmpty() || path.isPresent()) {
      add(feed(path));
    }
  }

  private Card card(OwnMeeting meeting) {
    Language reader = CurrentLanguage.get();
    TimeWords words = new TimeWords(meeting.zone(), reader, clock.instant());
    Anchor link = new Anchor(meeting.path(), meeting.title().in(reader).text());
    link.setRouterIgnore(true);
    Card card = new Card().row(tag(meeting)).heading(meeting.title().in(reader), link);
    card.add(new Paragraph(words.full(meeting.time())));
    words.place().ifPresent(card::remark);
    return card;
  }

  private static StatusTag tag(OwnMeeting meeting) {
    if (meeting.cancelled()) {
      return new StatusTag(
          StatusTag.Tone.DECLINED, CurrentLanguage.text("meetingmail.own.state.cancelled"));
    }
    return switch (meeting.state()) {
      case CONFIRMED ->
          new StatusTag(
              StatusTag.Tone.PUBLISHED, CurrentLanguage.text("meetingmail.own.state.confirmed"));
      case OFFERED ->
          new StatusTag(
              StatusTag.Tone.ANSWERED, CurrentLanguage.text("meetingmail.own.state.offered"));
      default ->
          new StatusTag(StatusTag.Tone.WAIT, CurrentLanguage.text("meetingmail.own.state.waiting"));
    };
  }

  private Card feed(Optional<String> path) {
    Card card = new Card().heading(CurrentLanguage.text("meetingmail.own.feed.title"));
    card.remark(CurrentLanguage.text("meetingmail.own.feed.text"));
    Div actions = new Div();
    actions.addClassName("actions");
    if (path.isEmpty()) {
      actions.add(button("meetingmail.own.feed.subscribe", this::subscribe));
    } else {
      String address = place.address(path.get());
      Paragraph shown = new Paragraph(address);
      shown.addClassName("calendar-address");
      shown.getElement().setAttribute("dir", "ltr");
      // The scheme by which calendar programs are asked to subscribe, rather than to take it in.
      Anchor open = new Anchor("", CurrentLanguage.text("meetingmail.own.feed.open"));
      open.setUnsafeHref(address.replaceFirst("^https?", "webcal"));
      open.setRouterIgnore(true);
      open.addClassName("btn");
      card.add(shown);
      actions.add(open, button("meetingmail.own.feed.revoke", this::revoke));
    }
    card.add(actions);
    return card;
  }

  private void subscribe() {
    try {
      calendars.subscribe(residents.resident(), CurrentLanguage.get());
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
    show();
  }

  private void revoke() {
    calendars.revoke(residents.resident());
    show();
    Refusals.say(CurrentLanguage.text("meetingmail.own.feed.revoked"));
  }

  private static NativeButton button(String key, Runnable action) {
    NativeButton button = new NativeButton(CurrentLanguage.text(key), _ -> action.run());
    button.addClassNames("btn", "quiet");
    return button;
  }
}
