package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.ResidentLayout;

/** A project: what it asks, what there is to do, what happens when, and what became of it. */
@Route(value = "c/:commune/:project", layout = ResidentLayout.class)
@AnonymousAllowed
public class ProjectView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient ProjectPages pages;
  private String title = "";

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
    ProjectSummary project =
        pages.project(commune, event.getRouteParameters().get("project").orElse(""));
    title = project.title().in(CurrentLanguage.get()).text();
    removeAll();
    add(new ProjectPage(pages.shown(commune, project)));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
