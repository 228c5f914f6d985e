package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.idea.chain.ChainTargets;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;

/** A project's questions and outcomes, with how many ideas led to each. */
@Route(value = "staff/projects/:project/ideas", layout = StaffLayout.class)
@RolesAllowed("LEAD")
public class StaffQuestionsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient QuestionDesk desk;

  StaffQuestionsView(QuestionDesk desk) {
    this.desk = desk;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(ProjectId project) {
    return "staff/projects/" + project.value() + "/ideas";
  }

  static ProjectId project(BeforeEnterEvent event) {
    return event
        .getRouteParameters()
        .get("project")
        .flatMap(Paths::uuid)
        .map(ProjectId::new)
        .orElseThrow(NotFoundException::new);
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(project(event));
  }

  void show(ProjectId project) {
    ChainTargets targets = desk.links().targets(desk.actor(), project);
    removeAll();
    add(
        new PageHeader(getPageTitle())
            .lead(text("follow.staff.targets.lead"))
            .back(
                "staff/projects/" + project.value(),
                desk.title(project).in(CurrentLanguage.get())));
    if (targets.all().isEmpty()) {
      add(new Paragraph(text("follow.staff.links.none")));
      return;
    }
    Map<UUID, Long> numbers = desk.links().numbers(desk.actor(), project);
    group(project, "follow.staff.links.questions", targets.questions(), numbers);
    group(project, "follow.staff.links.outcomes", targets.outcomes(), numbers);
  }

  private void group(
      ProjectId project,
      String titleKey,
      Map<UUID, LocalizedText> targets,
      Map<UUID, Long> numbers) {
    if (targets.isEmpty()) {
      return;
    }
    Div cards = new Div();
    cards.addClassName("cards");
    targets.forEach((id, words) -> {
      Card card = new Card();
      card.heading(words.in(CurrentLanguage.get()), StaffQuestionView.path(project, id));
      card.row(FollowWords.soft(text("follow.staff.targets.number", numbers.getOrDefault(id, 0L))));
      cards.add(card);
    });
    add(new H2(text(titleKey)), cards);
  }

  @Override
  public String getPageTitle() {
    return text("follow.staff.targets.title");
  }
}
