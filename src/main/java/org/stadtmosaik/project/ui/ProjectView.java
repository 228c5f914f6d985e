package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** A project: what it asks, what there is to do, what happens when, and what became of it. */
@Route(value = "c/:commune/:project", layout = ResidentLayout.class)
@AnonymousAllowed
public class ProjectView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient ProjectPages pages;
  private String title = "";
  private @Nullable CommuneId owner;
  private String summary = "";
  private @Nullable String picture;

  ProjectView(ProjectPages pages) {
    this.pages = pages;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(String commune, String project) {
    return "c/" + commune + "/" + project;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    CommuneSummary commune = pages.commune(event.getRouteParameters().get("commune").orElse(""));
    owner = commune.id();
    ProjectSummary project =
        pages.project(commune, event.getRouteParameters().get("project").orElse(""));
    Language reader = CurrentLanguage.get();
    title = project.title().in(reader).text();
    summary = project.summary().in(reader).text();
    ProjectPage.Shown shown = pages.shown(commune, project);
    picture = shown.picture().map(found -> found.path(MediaSize.FULL).substring(1)).orElse(null);
    removeAll();
    add(new ProjectPage(shown));
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
    return summary;
  }

  @Override
  public Optional<String> picture() {
    return Optional.ofNullable(picture);
  }
}
