package org.stadtmosaik.project;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;

/** Finds invented projects for demo content; never one that somebody made themselves. */
@Component
public class DemoProjectFinder {

  private final Communes communes;
  private final Projects projects;

  DemoProjectFinder(Communes communes, Projects projects) {
    this.communes = communes;
    this.projects = projects;
  }

  /** The project of this name in the commune of this name, if both are invented. */
  public Optional<ProjectSummary> find(String commune, String project) {
    return communes
        .named(commune)
        .filter(CommuneSummary::demo)
        .flatMap(it -> projects.bySlug(it.id(), project))
        .filter(ProjectSummary::demo);
  }
}
