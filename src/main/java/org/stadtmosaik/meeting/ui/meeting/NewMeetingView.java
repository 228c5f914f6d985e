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
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.Recurrence;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.Surveys;

/** Announcing a meeting, or a series of them. */
@Route(value = "staff/meetings/new/:project", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class NewMeetingView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Meetings meetings;
  private final transient MeetingPlaces places;
  private final transient Projects projects;
  private final transient Surveys surveys;
  private final transient ActorProvider actors;

  NewMeetingView(
      Meetings meetings,
      MeetingPlaces places,
      Projects projects,
      Surveys surveys,
      ActorProvider actors) {
    this.meetings = meetings;
    this.places = places;
    this.projects = projects;
    this.surveys = surveys;
    this.actors = actors;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(ProjectId project) {
    return "staff/meetings/new/" + project.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        event
            .getRouteParameters()
            .get("project")
            .flatMap(Paths::uuid)
            .map(ProjectId::new)
            .orElseThrow(NotFoundException::new));
  }

  void show(ProjectId id) {
    Actor actor = actors.current();
    ProjectSummary project = projects.get(actor, id);
    actor.require(project.commune(), Role.LEAD, Role.ADMINISTRATOR);
    MeetingForm form =
        new MeetingForm(
            "meeting/new/" + id.value(),
            places.in(project.commune()),
            surveys.summaries(List.of(id)),
            null);
    RecurrenceField series = new RecurrenceField();
    form.addBeforeActions(series);
    form.onSave(
        text("meetingstaff.form.announce"),
        draft -> series.recurrence().ifPresent(choice -> announce(project, draft, choice)));
    removeAll();
    add(
        new PageHeader(text("meetingstaff.form.new"))
            .lead(UserText.inline(project.title().in(CurrentLanguage.get())))
            .back(StaffMeetingsView.PATH, text("meetingstaff.back")),
        form);
  }

  private void announce(ProjectSummary project, MeetingDraft draft, RecurrenceField.Choice choice) {
    Recurrence recurrence = choice.recurrence();
    MeetingId first =
        recurrence == null
            ? meetings.announce(actors.current(), project.id(), draft).id()
            : meetings.series(actors.current(), project.id(), draft, recurrence).getFirst().id();
    UI.getCurrent().navigate(StaffMeetingView.path(first));
  }

  @Override
  public String getPageTitle() {
    return text("meetingstaff.form.new");
  }
}
