package org.stadtmosaik.idea.merge;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.idea.domain.follow.MergeStore;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.ProjectId;

/** Where ideas are now that went into another one. */
@Component
public class JointIdeas {

  private final MergeStore merges;
  private final IdeaReadings readings;
  private final Projects projects;

  JointIdeas(MergeStore merges, IdeaReadings readings, Projects projects) {
    this.merges = merges;
    this.readings = readings;
    this.projects = projects;
  }

  /**
   * The published ideas that these have become part of, as everybody reads them; those of which
   * there is none to be seen missing. Three queries.
   *
   * @param gone ideas that were put into others, perhaps several times
   */
  public Map<IdeaId, IdeaView> of(Collection<IdeaId> gone) {
    Map<IdeaId, MergeStore.Staying> into = merges.staying(gone);
    if (into.isEmpty()) {
      return Map.of();
    }
    Set<ProjectId> visible =
        projects
            .get(into.values().stream().map(MergeStore.Staying::project).collect(toSet()))
            .stream()
            .map(ProjectSummary::id)
            .collect(toSet());
    Map<UUID, IdeaView> views =
        readings.all(into.values().stream().map(MergeStore.Staying::idea).collect(toSet())).stream()
            .filter(view -> view.state() == IdeaState.PUBLISHED)
            .collect(toMap(view -> view.id().value(), view -> view));
    Map<IdeaId, IdeaView> joint = new HashMap<>();
    into.forEach((id, stays) -> {
      IdeaView view = views.get(stays.idea());
      if (view != null && visible.contains(stays.project())) {
        joint.put(id, view);
      }
    });
    return joint;
  }
}
