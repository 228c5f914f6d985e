package org.stadtmosaik.meeting.ui.meeting;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingId;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.survey.Surveys;

/** Changing a meeting, its time and place included. */
@Route(value = "staff/meetings/:meeting/edit", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class EditMeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Meetings meetings;
  private final transient MeetingPlaces places;
  private final transient Surveys surveys;
  private final transient ActorProvider actors;

  EditMeetingView(Meetings meetings, MeetingPlaces places, Surveys surveys, ActorProvider actors) {
    this.meetings = meetings;
    this.places = places;
    this.surveys = surveys;
    this.actors = actors;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(MeetingId meeting) {
    return StaffMeetingView.path(meeting) + "/edit";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(StaffMeetingView.id(event));
  }

  void show(MeetingId id) {
    Actor actor = actors.current();
    MeetingDraft draft = meetings.draft(actor, id);
    MeetingSummary meeting = meetings.ofStaff(actor, id).summary();
    MeetingForm form =
        new MeetingForm(
            "meeting/" + id.value() + "/" + meeting.version(),
            places.in(meeting.commune()),
            surveys.summaries(List.of(meeting.project())),
            draft);
    form.onSave(
        text("meetingstaff.form.save"),
        changed -> {
          meetings.change(actors.current(), id, meeting.version(), changed);
          UI.getCurrent().navigate(StaffMeetingView.path(id));
        });
    removeAll();
    add(
        new PageHeader(text("meetingstaff.form.change"))
            .lead(text("meetingstaff.form.change.lead"))
            .back(StaffMeetingView.path(id), meeting.title().in(CurrentLanguage.get())),
        form);
  }

  @Override
  public String getPageTitle() {
    return text("meetingstaff.form.change");
  }
}
