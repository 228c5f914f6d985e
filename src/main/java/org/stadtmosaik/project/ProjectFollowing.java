package org.stadtmosaik.project;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.following.Followable;
import org.stadtmosaik.following.Followed;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;

/** Projects as what is followed. */
@Component
public class ProjectFollowing implements Followable {

  /** The word by which following knows projects. */
  public static final String TYPE = "project";

  private final Projects projects;
  private final Communes communes;

  ProjectFollowing(Projects projects, Communes communes) {
    this.projects = projects;
    this.communes = communes;
  }

  @Override
  public String type() {
    return TYPE;
  }

  @Override
  public Map<UUID, Followed> visible(Collection<UUID> ids) {
    Map<CommuneId, CommuneSummary> known =
        communes.all().stream().collect(toMap(CommuneSummary::id, commune -> commune));
    Map<UUID, Followed> found = new HashMap<>();
    for (ProjectSummary project : projects.get(ids.stream().map(ProjectId::new).toList())) {
      CommuneSummary commune = known.get(project.commune());
      if (commune != null) {
        UUID id = project.id().value();
        found.put(
            id,
            new Followed(
                new Target(TYPE, id),
                project.id(),
                project.title(),
                "c/" + commune.slug() + "/" + project.slug(),
                commune.name()));
      }
    }
    return found;
  }
}
