package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stadtmosaik.meeting.Attendee;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.NeedTotals;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;

/**
 * One meeting for those who work on it: who comes with which needs, what is to be ordered until
 * when, and what was said. All staff of the commune read it and sign people up; leads and
 * administrators change it.
 */
@Route(value = "staff/meetings/:meeting", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class StaffMeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient MeetingDesk desk;
  private String title = "";

  StaffMeetingView(MeetingDesk desk) {
    this.desk = desk;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(MeetingId meeting) {
    return StaffMeetingsView.PATH + "/" + meeting.value();
  }

  /** The meeting in the address of a page. */
  static MeetingId id(BeforeEnterEvent event) {
    return event
        .getRouteParameters()
        .get("meeting")
        .flatMap(Paths::uuid)
        .map(MeetingId::new)
        .orElseThrow(NotFoundException::new);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(id(event));
  }

  void show(MeetingId id) {
    Actor actor = desk.actor();
    MeetingView meeting = desk.meetings().ofStaff(actor, id);
    List<Attendee> attendees = desk.registrations().attendees(actor, id);
    boolean runs =
        actor.has(Role.LEAD, meeting.summary().commune())
            || actor.has(Role.ADMINISTRATOR, meeting.summary().commune());
    title = meeting.summary().title().in(CurrentLanguage.get()).text();
    removeAll();
    add(header(meeting, runs));
    Div grid = new Div(new FactsCard(meeting, desk), new DoorCard(meeting, desk));
    grid.addClassName("survey-grid");
    add(
        grid,
        new NeedsCard(
            meeting.summary(),
            NeedTotals.of(attendees, meeting.meets(), meeting.supplierUntil()),
            meeting.supplierUntil(),
            desk.now()),
        new AttendeesCard(meeting, attendees, runs, desk, () -> show(id)));
    if (!meeting.summary().isCancelled()) {
      add(new EnterCard(meeting, desk, () -> show(id)));
    }
    add(new MinutesCard(meeting.summary(), runs, desk));
    add(new LinksCard(meeting.summary(), runs, desk));
    if (runs) {
      add(new PhotosCard(meeting.id(), desk), new HandoutsCard(meeting.summary(), desk));
    }
    if (runs && meeting.summary().begins().isAfter(desk.now())) {
      addForComing(meeting);
    }
  }

  private void addForComing(MeetingView meeting) {
    if (!meeting.summary().isCancelled()) {
      add(new MoveCard(meeting, time -> act(() -> move(meeting, time), meeting)));
      add(new CancelCard(reason -> act(() -> cancel(meeting, reason), meeting)));
    }
  }

  private PageHeader header(MeetingView meeting, boolean runs) {
    Anchor asSeen = link("/m/" + meeting.summary().handle(), "meetingstaff.view");
    asSeen.setRouterIgnore(true);
    Anchor print = link(AttendeeListView.path(meeting.id()), "meetingstaff.print");
    PageHeader header =
        new PageHeader(meeting.summary().title().in(CurrentLanguage.get()))
            .back(StaffMeetingsView.PATH, text("meetingstaff.back"));
    return runs && !meeting.summary().isCancelled()
        ? header.actions(
            link(EditMeetingView.path(meeting.id()), "meetingstaff.change"), print, asSeen)
        : header.actions(print, asSeen);
  }

  private static Anchor link(String path, String key) {
    Anchor link = new Anchor(path, text(key));
    link.addClassNames("btn", "quiet");
    return link;
  }

  private void move(MeetingView meeting, MeetingTime time) {
    desk.meetings().move(desk.actor(), meeting.id(), meeting.summary().version(), time);
    Refusals.say(text("meetingstaff.move.done"));
  }

  private void cancel(MeetingView meeting, LocalizedText reason) {
    desk.meetings().cancel(desk.actor(), meeting.id(), meeting.summary().version(), reason);
    Refusals.say(text("meetingstaff.cancel.done"));
  }

  private void act(Runnable action, MeetingView meeting) {
    try {
      action.run();
      show(meeting.id());
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
