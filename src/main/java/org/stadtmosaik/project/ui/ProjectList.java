package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.ProjectId;

/** Projects of one commune, as cards. */
class ProjectList extends Div {

  private static final long serialVersionUID = 1L;

  ProjectList(
      CommuneSummary commune,
      List<ProjectSummary> projects,
      Map<ProjectId, List<Activity>> activities,
      Map<ProjectId, Picture> pictures,
      LocalDate today) {
    addClassNames("cards", "grid-cards");
    for (ProjectSummary project : projects) {
      add(
          new ProjectCard(
              commune,
              project,
              activities.getOrDefault(project.id(), List.of()),
              Optional.ofNullable(pictures.get(project.id())),
              today));
    }
  }
}
