package org.stadtmosaik.idea.talk;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.Discussable;
import org.stadtmosaik.discussion.Forum;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;

/** Says how it stands with the discussions of ideas, in three queries. */
@Component
class IdeaForums implements Discussable {

  private final TalkStore store;
  private final Projects projects;

  IdeaForums(TalkStore store, Projects projects) {
    this.store = store;
    this.projects = projects;
  }

  @Override
  public String type() {
    return Ideas.TYPE;
  }

  @Override
  public UUID staying(UUID id) {
    return store.staying(id);
  }

  @Override
  public Map<UUID, Forum> forums(Collection<UUID> ids) {
    List<TalkStore.Row> ideas = store.ideas(ids);
    Map<ProjectId, ProjectSummary> known =
        projects
            .get(ideas.stream().map(row -> new ProjectId(row.project())).collect(toSet()))
            .stream()
            .collect(toMap(ProjectSummary::id, project -> project));
    LocalDate today = projects.today();
    Map<UUID, Forum> forums = new HashMap<>();
    for (TalkStore.Row idea : ideas) {
      ProjectSummary project = known.get(new ProjectId(idea.project()));
      forums.put(
          idea.id(),
          new Forum(
              new About(Ideas.TYPE, idea.id()),
              new CommuneId(idea.commune()),
              new ProjectId(idea.project()),
              idea.title(),
              idea.language(),
              "i/" + idea.id(),
              idea.isPublished(),
              idea.isPublished() && project != null,
              project != null && project.allows(ParticipationAction.COMMENT, today),
              idea.review() == ReviewPolicy.BEFORE));
    }
    return forums;
  }
}
