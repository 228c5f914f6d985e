package org.stadtmosaik.idea.chain;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.domain.follow.IdeaLinkStore;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;

/** What became of ideas, on the pages of their projects, as soon as there is something to say. */
@Component
@Order(90)
class OutcomeActivities implements ActivityProvider {

  private final IdeaLinkStore store;
  private final Projects projects;
  private final Communes communes;

  OutcomeActivities(IdeaLinkStore store, Projects projects, Communes communes) {
    this.store = store;
    this.projects = projects;
    this.communes = communes;
  }

  @Override
  public Map<ProjectId, List<Activity>> activities(Collection<ProjectId> asked, Language reader) {
    Map<ProjectId, Long> counts = store.counts(asked);
    Map<ProjectId, List<Activity>> activities = new HashMap<>();
    if (!counts.isEmpty()) {
      Map<CommuneId, String> slugs = new HashMap<>();
      communes.all().forEach(commune -> slugs.put(commune.id(), commune.slug()));
      for (ProjectSummary project : projects.get(counts.keySet())) {
        String path = "c/" + slugs.get(project.commune()) + "/" + project.slug() + "/outcomes";
        activities.put(
            project.id(), List.of(activity(path, counts.getOrDefault(project.id(), 0L), reader)));
      }
    }
    return activities;
  }

  private static Activity activity(String path, long ideas, Language reader) {
    return new Activity(
        "follow.outcomes.kind",
        Messages.inAll("follow.outcomes.title"),
        Messages.get(reader, "follow.outcomes.count", ideas),
        "follow.outcomes.open",
        path);
  }
}
