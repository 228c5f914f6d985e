package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.stadtmosaik.commune.CommuneSummary;
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
      LocalDate today) {
    addClassNames("cards", "grid-cards");
    for (ProjectSummary project : projects) {
      add(
          new ProjectCard(
              commune, project, activities.getOrDefault(project.id(), List.of()), today));
    }
  }
}
