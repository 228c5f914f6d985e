package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** Where a lead proposes dates for a project. */
@Route(value = "staff/polls/new/:project", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class NewPollView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient PollWork work;
  private final transient Projects projects;

  NewPollView(PollWork work, Projects projects) {
    this.work = work;
    this.projects = projects;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(ProjectId project) {
    return "staff/polls/new/" + project.value();
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
    ProjectSummary project = projects.get(work.actor(), id);
    work.actor().require(project.commune(), Role.LEAD, Role.ADMINISTRATOR);
    String name = "poll/" + id.value();
    PollForm[] form = new PollForm[1];
    form[0] =
        new PollForm(
            null,
            work.places(project.commune()),
            name,
            text("meetingchoice.form.open"),
            draft -> open(form[0], id, draft, name));
    removeAll();
    add(
        new PageHeader(text("meetingchoice.begin.title"))
            .lead(UserText.inline(project.title().in(CurrentLanguage.get())))
            .back(PollsView.PATH, text("meetingchoice.nav")),
        form[0]);
  }

  private void open(PollForm form, ProjectId project, PollDraft draft, String name) {
    try {
      PollView opened = work.open(project, draft);
      new Kept(name).forget(this);
      UI.getCurrent().navigate(StaffPollView.path(opened.summary().id()));
    } catch (InvalidInputException refusal) {
      form.refuse(refusal);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  @Override
  public String getPageTitle() {
    return text("meetingchoice.begin.title");
  }
}
