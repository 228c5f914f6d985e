package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.stadtmosaik.idea.chain.LinkedIdeas;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** The ideas that led to a question, a finding or a decision, and where staff link others. */
@Route(value = "staff/projects/:project/ideas/:target", layout = StaffLayout.class)
@RolesAllowed("LEAD")
public class StaffQuestionView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient QuestionDesk desk;

  StaffQuestionView(QuestionDesk desk) {
    this.desk = desk;
    addClassName("page");
  }

  static String path(ProjectId project, UUID target) {
    return StaffQuestionsView.path(project) + "/" + target;
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        StaffQuestionsView.project(event),
        event
            .getRouteParameters()
            .get("target")
            .flatMap(Paths::uuid)
            .orElseThrow(NotFoundException::new));
  }

  void show(ProjectId project, UUID target) {
    LinkedIdeas linked = desk.links().of(desk.actor(), project, target);
    LocalizedText.Reading words = linked.text().in(CurrentLanguage.get());
    LinkedIdeasCard card = new LinkedIdeasCard(desk, project, linked);
    removeAll();
    add(
        new PageHeader(getPageTitle())
            .lead(new UserText(words.text(), words.language()))
            .back(StaffQuestionsView.path(project), text("follow.staff.targets.title")),
        card,
        new FindIdeasCard(desk, project, card));
  }

  @Override
  public String getPageTitle() {
    return text("follow.staff.target.title");
  }
}
