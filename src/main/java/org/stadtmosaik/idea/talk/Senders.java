package org.stadtmosaik.idea.talk;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** Knows whose messages those about a project are. */
@Component
class Senders {

  private final Projects projects;
  private final Communes communes;

  Senders(Projects projects, Communes communes) {
    this.projects = projects;
    this.communes = communes;
  }

  /** The names of the communes of those projects that residents see, in three queries. */
  Map<ProjectId, LocalizedText> of(Collection<ProjectId> ids) {
    Map<CommuneId, LocalizedText> names =
        communes.all().stream().collect(toMap(CommuneSummary::id, CommuneSummary::name));
    Map<ProjectId, LocalizedText> senders = new HashMap<>();
    for (ProjectSummary project : projects.get(ids)) {
      LocalizedText name = names.get(project.commune());
      if (name != null) {
        senders.put(project.id(), name);
      }
    }
    return senders;
  }
}
