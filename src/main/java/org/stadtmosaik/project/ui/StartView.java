package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.LanguageChoice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.UserText;

/** The first page: what it is about, and every city's newest projects. */
@Route(value = "", layout = ResidentLayout.class)
@AnonymousAllowed
public class StartView extends Div implements ReadablePage {

  private static final long serialVersionUID = 1L;

  StartView(ProjectPages pages) {
    addClassNames("page", "wide", "start");
    Div hero = Drawing.HERO.create();
    hero.addClassName("hero");
    Div words =
        new Div(
            new PageHeader(CurrentLanguage.text("project.start.title"))
                .lead(CurrentLanguage.text("project.start.lead")),
            new LanguageChoice());
    words.addClassName("welcome-text");
    Div welcome = new Div(words, hero);
    welcome.addClassName("welcome");
    add(welcome);
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
        .sorted(
            Comparator.comparing(
                commune -> commune.name().in(CurrentLanguage.get()).text(),
                CurrentLanguage.get().order()))
        .forEach(commune -> {
          List<ProjectSummary> own =
              newest.stream().filter(p -> p.commune().equals(commune.id())).toList();
          if (!own.isEmpty()) {
            LocalizedText.Reading name = commune.name().in(CurrentLanguage.get());
            H2 heading = new H2(name.text());
            UserText.mark(heading, name.language());
            add(heading);
            add(new ProjectList(commune, own, activities, pictures, pages.projects().today()));
          }
        });
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("project.start.title");
  }

  @Override
  public String description() {
    return CurrentLanguage.text("project.start.lead");
  }
}
