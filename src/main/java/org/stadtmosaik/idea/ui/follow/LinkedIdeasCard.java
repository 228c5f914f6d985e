package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.chain.LinkedIdeas;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.UserText;

/** The ideas that are linked to a question: those that lose their tick are linked no longer. */
class LinkedIdeasCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient QuestionDesk desk;
  private final transient ProjectId project;
  private final UUID target;
  private final Div rows = new Div();
  private final Span none = FollowWords.soft(text("follow.staff.target.none"));
  private final Div meanwhile = new Div();
  private final NativeButton save;
  private final transient Set<IdeaId> listed = new HashSet<>();
  private final transient Set<IdeaId> wanted = new LinkedHashSet<>();
  private transient Set<IdeaId> seen;

  LinkedIdeasCard(QuestionDesk desk, ProjectId project, LinkedIdeas linked) {
    this.desk = desk;
    this.project = project;
    this.target = linked.target();
    this.seen = Set.copyOf(linked.linked());
    this.wanted.addAll(seen);
    this.save = FollowWords.button(text("follow.staff.target.save"), this::save);
    addClassName("stack");
    heading(text("follow.staff.target.linked"));
    add(new Paragraph(text("follow.staff.target.text")));
    rows.addClassNames("stack", "tick-group");
    rows.getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", text("follow.staff.target.linked"));
    linked.shown().forEach(this::list);
    none.setVisible(linked.shown().isEmpty());
    meanwhile.setVisible(false);
    add(none, rows);
    if (linked.linked().size() > linked.shown().size()) {
      add(FollowWords.soft(text("follow.staff.target.first", linked.shown().size())));
    }
    add(meanwhile, FollowWords.actions(save));
  }

  boolean has(IdeaId idea) {
    return wanted.contains(idea);
  }

  /** Puts an idea that was found among the others; it is linked once they are saved. */
  void take(StaffIdea idea) {
    wanted.add(idea.id());
    list(idea);
    none.setVisible(false);
  }

  private void list(StaffIdea idea) {
    // What has lost its tick and is found again gets it back where it stands.
    if (!listed.add(idea.id())) {
      rows.getChildren()
          .filter(row -> row.getId().filter(id(idea.id())::equals).isPresent())
          .findFirst()
          .ifPresent(row -> rows.replace(row, row(idea)));
    } else {
      rows.add(row(idea));
    }
  }

  private Div row(StaffIdea idea) {
    Tick tick =
        new Tick(
                has(idea.id()),
                ticked -> {
                  if (ticked) {
                    wanted.add(idea.id());
                  } else {
                    wanted.remove(idea.id());
                  }
                })
            .named(text("follow.staff.target.keep", idea.heading()));
    Anchor link = new Anchor(StaffIdeaView.path(idea.id()), FollowWords.beginning(idea.heading()));
    UserText.mark(link, idea.language());
    Div row = FollowWords.row(tick, link);
    row.addClassName("tick-row");
    row.setId(id(idea.id()));
    return row;
  }

  private static String id(IdeaId idea) {
    return "linked-" + idea.value();
  }

  private void save() {
    try {
      desk.links().link(desk.actor(), project, target, seen, wanted);
      seen = Set.copyOf(wanted);
      meanwhile.setVisible(false);
      Refusals.say(text("follow.staff.links.done"));
    } catch (ConflictException refusal) {
      Refusals.show(refusal);
      compare();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** Says what a colleague did and takes it over; what was changed here stays as it is. */
  private void compare() {
    LinkedIdeas now = desk.links().of(desk.actor(), project, target);
    Set<IdeaId> changed = new LinkedHashSet<>(now.linked());
    changed.removeAll(seen);
    seen.stream().filter(it -> !now.linked().contains(it)).forEach(changed::add);
    List<StaffIdea> ideas = desk.links().shown(desk.actor(), project, changed);
    UnorderedList list = new UnorderedList();
    changed.forEach(id -> {
      if (now.linked().contains(id)) {
        wanted.add(id);
      } else {
        wanted.remove(id);
      }
    });
    for (StaffIdea idea : ideas) {
      boolean added = now.linked().contains(idea.id());
      Span name = new Span(FollowWords.beginning(idea.heading()));
      UserText.mark(name, idea.language());
      list.add(
          new ListItem(
              new Span(text(added ? "follow.staff.links.added" : "follow.staff.links.gone") + " "),
              name));
      list(idea);
    }
    meanwhile.removeAll();
    meanwhile.addClassNames("notice", "stack");
    meanwhile.add(
        new Paragraph(text("follow.staff.links.meanwhile")),
        list,
        new Paragraph(text("follow.staff.target.again")));
    meanwhile.setVisible(list.getComponentCount() > 0);
    seen = Set.copyOf(now.linked());
  }
}
