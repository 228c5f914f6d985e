package org.stadtmosaik.project.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.project.ProjectGallery;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.project.content.ProjectContent;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.CurrentLanguage;

/** What the public pages about projects show, gathered in a constant number of queries. */
@Component
public class ProjectPages {

  private final Communes communes;
  private final Projects projects;
  private final ProjectGallery gallery;
  private final List<ActivityProvider> providers;

  ProjectPages(
      Communes communes,
      Projects projects,
      ProjectGallery gallery,
      List<ActivityProvider> providers) {
    this.communes = communes;
    this.projects = projects;
    this.gallery = gallery;
    this.providers = providers;
  }

  Projects projects() {
    return projects;
  }

  Map<CommuneId, CommuneSummary> communes() {
    Map<CommuneId, CommuneSummary> byId = new HashMap<>();
    communes.all().forEach(commune -> byId.put(commune.id(), commune));
    return byId;
  }

  CommuneSummary commune(String slug) {
    return communes.named(slug).orElseThrow(NotFoundException::new);
  }

  ProjectSummary project(CommuneSummary commune, String slug) {
    return projects.bySlug(commune.id(), slug).orElseThrow(NotFoundException::new);
  }

  /** All that a project's page shows to residents. */
  ProjectPage.Shown shown(CommuneSummary commune, ProjectSummary project) {
    return shown(commune, project, projects.content(project.id()), CurrentLanguage.get());
  }

  /** All that a project's page would show if this were what is written about it. */
  public ProjectPage.Shown shown(
      CommuneSummary commune, ProjectSummary project, ProjectContent content, Language reader) {
    return new ProjectPage.Shown(
        commune,
        project,
        content.forResidents(),
        gallery.of(project.id(), content),
        activities(List.of(project), reader).getOrDefault(project.id(), List.of()),
        projects.today());
  }

  Map<ProjectId, Picture> pictures(List<ProjectSummary> shown) {
    return gallery.shown(shown);
  }

  Map<ProjectId, List<Activity>> activities(List<ProjectSummary> shown, Language reader) {
    List<ProjectId> ids = shown.stream().map(ProjectSummary::id).toList();
    Map<ProjectId, List<Activity>> all = new HashMap<>();
    for (ActivityProvider provider : providers) {
      provider
          .activities(ids, reader)
          .forEach((project, activities) ->
              all.merge(
                  project,
                  activities,
                  (first, second) ->
                      java.util.stream.Stream.concat(first.stream(), second.stream()).toList()));
    }
    return all;
  }
}
