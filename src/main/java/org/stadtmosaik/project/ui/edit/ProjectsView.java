package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.ProjectEditing;
import org.stadtmosaik.project.StaffProjectPage;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;

/** The projects of the communes in which somebody works, and what is missing in each. */
@Route(value = ProjectsView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class ProjectsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/projects";

  private final transient ProjectEditing editing;
  private final transient ActorProvider actors;
  private final transient Clock clock;
  private final transient List<CommuneSummary> own;
  private final Div list = new Div();
  private final Div more = new Div();

  ProjectsView(ProjectEditing editing, Communes communes, ActorProvider actors, Clock clock) {
    this.editing = editing;
    this.actors = actors;
    this.clock = clock;
    this.own = communes.all().stream().filter(c -> actors.current().worksIn(c.id())).toList();
    addClassName("page");
    list.addClassName("cards");
    more.addClassName("actions");
    add(new PageHeader(text("project.staff.title")).lead(text("project.staff.lead")));
    List<CommuneSummary> led =
        own.stream().filter(c -> actors.current().has(Role.LEAD, c.id())).toList();
    if (!led.isEmpty()) {
      add(new BeginForm(led, editing, actors));
    }
    add(list, more);
    show(0);
  }

  private void show(int page) {
    StaffProjectPage found = editing.list(actors.current(), page);
    found
        .projects()
        .forEach(project ->
            list.add(new StaffProjectCard(project, name(project.commune()), clock.instant())));
    if (found.total() == 0) {
      list.add(new EmptyState(Drawing.PROJECTS, text("project.staff.empty")));
    }
    more.removeAll();
    if (found.hasNext()) {
      NativeButton next = new NativeButton(text("project.staff.more"), _ -> show(page + 1));
      next.addClassNames("btn", "quiet", "wide");
      more.add(next);
    }
  }

  private String name(org.stadtmosaik.shared.CommuneId commune) {
    return own.size() < 2
        ? ""
        : own.stream()
            .filter(known -> known.id().equals(commune))
            .map(known -> known.name().in(CurrentLanguage.get()).text())
            .findFirst()
            .orElse("");
  }

  @Override
  public String getPageTitle() {
    return text("project.staff.title");
  }
}
