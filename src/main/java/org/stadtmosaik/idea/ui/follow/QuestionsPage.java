package org.stadtmosaik.idea.ui.follow;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.project.LeadPage;
import org.stadtmosaik.shared.ProjectId;

/** Which ideas led to a project's questions, offered on the project's page for staff. */
@Component
@Order(10)
class QuestionsPage implements LeadPage {

  @Override
  public String titleKey() {
    return "follow.staff.targets.title";
  }

  @Override
  public String path(ProjectId project) {
    return StaffQuestionsView.path(project);
  }
}
