package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** A commune's projects. */
@Route(value = "c/:commune", layout = ResidentLayout.class)
@AnonymousAllowed
public class CommuneView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient ProjectPages pages;
  private String title = "";
  private @Nullable CommuneId owner;

  CommuneView(ProjectPages pages) {
    this.pages = pages;
    addClassName("page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CommuneSummary commune = pages.commune(event.getRouteParameters().get("commune").orElse(""));
    owner = commune.id();
    title = commune.name().in(CurrentLanguage.get()).text();
    removeAll();
    add(
        new PageHeader(commune.name().in(CurrentLanguage.get()))
            .lead(CurrentLanguage.text("project.commune.lead"))
            .back("", CurrentLanguage.text("project.nav.start")));
    List<ProjectSummary> projects = pages.projects().newestOf(commune.id());
    List<ProjectSummary> archived = pages.projects().archivedOf(commune.id());
    if (projects.isEmpty()) {
      add(new EmptyState(Drawing.PROJECTS, CurrentLanguage.text("project.start.empty")));
    } else {
      add(list(commune, projects));
    }
    if (!archived.isEmpty()) {
      add(new PageSection("project.commune.archived", list(commune, archived)));
    }
  }

  private ProjectList list(CommuneSummary commune, List<ProjectSummary> projects) {
    return new ProjectList(
        commune,
        projects,
        pages.activities(projects, CurrentLanguage.get()),
        pages.pictures(projects),
        pages.projects().today());
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(owner);
  }

  @Override
  public String description() {
    return CurrentLanguage.text("project.commune.lead");
  }
}
