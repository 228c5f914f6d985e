package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ResidentLayout;

/** The first page: what it is about, and every city's newest projects. */
@Route(value = "", layout = ResidentLayout.class)
@AnonymousAllowed
public class StartView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  StartView(ProjectPages pages) {
    addClassNames("page", "start");
    Div hero = Drawing.HERO.create();
    hero.addClassName("hero");
    add(
        new PageHeader(CurrentLanguage.text("project.start.title"))
            .lead(CurrentLanguage.text("project.start.lead")),
        hero);
    List<ProjectSummary> newest = pages.projects().newest();
    if (newest.isEmpty()) {
      add(new EmptyState(Drawing.PROJECTS, CurrentLanguage.text("project.start.empty")));
    } else {
      addProjects(pages, newest);
    }
  }

  private void addProjects(ProjectPages pages, List<ProjectSummary> newest) {
    Map<CommuneId, CommuneSummary> communes = pages.communes();
    Map<ProjectId, List<Activity>> activities = pages.activities(newest, CurrentLanguage.get());
    Map<ProjectId, Picture> pictures = pages.pictures(newest);
    communes.values().stream()
        .sorted(java.util.Comparator.comparing(CommuneSummary::slug))
        .forEach(commune -> {
          List<ProjectSummary> own =
              newest.stream().filter(p -> p.commune().equals(commune.id())).toList();
          if (!own.isEmpty()) {
            add(new H2(commune.name().in(CurrentLanguage.get()).text()));
            add(new ProjectList(commune, own, activities, pictures, pages.projects().today()));
          }
        });
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("project.start.title");
  }
}
