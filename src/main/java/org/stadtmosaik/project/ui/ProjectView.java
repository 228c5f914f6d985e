package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.following.FollowButtons;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.media.MediaSize;
import org.stadtmosaik.project.ProjectFollowing;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.ResidentProvider;

/** A project: what it asks, what there is to do, what happens when, and what became of it. */
@Route(value = "c/:commune/:project", layout = ResidentLayout.class)
@AnonymousAllowed
public class ProjectView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient ProjectPages pages;
  private final transient FollowButtons follows;
  private final transient ResidentProvider residents;
  private String title = "";
  private @Nullable CommuneId owner;
  private String summary = "";
  private @Nullable String picture;

  // Not one of the pages' parts: the start page would bring its scripts too.
  ProjectView(ProjectPages pages, FollowButtons follows, ResidentProvider residents) {
    this.pages = pages;
    this.follows = follows;
    this.residents = residents;
    addClassName("page");
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
    Target target = new Target(ProjectFollowing.TYPE, project.id().value());
    add(new ProjectPage(shown), follows.row(residents.reader(), target, project.id()));
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
