package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.List;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.UserText;

/** Where ideas are looked for that led to a question as well. */
class FindIdeasCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient QuestionDesk desk;
  private final transient ProjectId project;
  private final LinkedIdeasCard linked;
  private final Field words = new Field(text("follow.staff.words"), "").longest(Search.LONGEST);
  private final Div found = new Div();

  FindIdeasCard(QuestionDesk desk, ProjectId project, LinkedIdeasCard linked) {
    this.desk = desk;
    this.project = project;
    this.linked = linked;
    addClassName("stack");
    heading(text("follow.staff.target.more"));
    found.addClassName("stack");
    found.getElement().setAttribute("aria-live", "polite");
    words.whileTyping(this::find);
    add(
        words,
        FollowWords.actions(FollowWords.button(text("follow.staff.find"), this::find)),
        found);
  }

  private void find() {
    found.removeAll();
    if (words.value().isBlank()) {
      return;
    }
    List<StaffIdea> ideas = desk.links().find(desk.actor(), project, words.value());
    found.add(FollowWords.soft(text("follow.staff.found", ideas.size())));
    ideas.forEach(idea -> found.add(row(idea)));
  }

  private Div row(StaffIdea idea) {
    Anchor link = new Anchor(StaffIdeaView.path(idea.id()), FollowWords.beginning(idea.heading()));
    UserText.mark(link, idea.language());
    if (linked.has(idea.id())) {
      return new FactRow(link, FollowWords.soft(text("follow.staff.target.there")));
    }
    NativeButton add = FollowWords.button(text("follow.staff.target.add"), () -> {});
    add.addClassNames("quiet", "small");
    add.setAriaLabel(text("follow.staff.target.add.named", idea.heading()));
    add.addClickListener(_ -> {
      linked.take(idea);
      // Still a button: whoever pressed it by keyboard is not sent away from it.
      add.setText(text("follow.staff.target.there"));
      add.setAriaLabel("");
    });
    return FollowWords.row(link, add);
  }
}
