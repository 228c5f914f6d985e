package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.chain.ChainTargets;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.UserText;

/** Where staff link an idea to the project's questions, findings and decisions. */
class LinksCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final transient IdeaId idea;
  private final Map<UUID, Tick> ticks = new HashMap<>();
  private final Map<UUID, LocalizedText> names = new LinkedHashMap<>();
  private final Div meanwhile = new Div();
  private Set<UUID> seen = Set.of();

  LinksCard(FollowDesk desk, IdeaId idea, BoardId board) {
    this.desk = desk;
    this.idea = idea;
    addClassName("stack");
    heading(text("follow.staff.links.title"));
    ChainTargets targets = desk.chains().targets(desk.actor(), board);
    if (targets.questions().isEmpty() && targets.outcomes().isEmpty()) {
      remark(text("follow.staff.links.none"));
      return;
    }
    add(new Paragraph(text("follow.staff.links.text")));
    seen = Set.copyOf(desk.chains().linked(desk.actor(), idea));
    names.putAll(targets.questions());
    names.putAll(targets.outcomes());
    group("follow.staff.links.questions", targets.questions(), seen);
    group("follow.staff.links.outcomes", targets.outcomes(), seen);
    meanwhile.setVisible(false);
    add(
        meanwhile,
        FollowWords.actions(FollowWords.button(text("follow.staff.links.save"), this::save)));
  }

  private void group(String labelKey, Map<UUID, LocalizedText> targets, Set<UUID> linked) {
    if (targets.isEmpty()) {
      return;
    }
    Div group = new Div(new Span(text(labelKey)));
    group.addClassNames("stack", "tick-group");
    group.getElement().setAttribute("role", "group").setAttribute("aria-label", text(labelKey));
    targets.forEach((id, words) -> {
      LocalizedText.Reading said = words.in(CurrentLanguage.get());
      Tick tick = new Tick(linked.contains(id), _ -> {});
      NativeLabel label = new NativeLabel(FollowWords.beginning(said.text()));
      label.setFor(tick.getId().orElseThrow());
      UserText.mark(label, said.language());
      Div row = FollowWords.row(tick, label);
      row.addClassName("tick-row");
      group.add(row);
      ticks.put(id, tick);
    });
    add(group);
  }

  /** Says what a colleague did; the ticks stay as they are, and are what the next saving means. */
  private void compare() {
    Set<UUID> now = desk.chains().linked(desk.actor(), idea);
    meanwhile.removeAll();
    meanwhile.addClassNames("notice", "stack");
    meanwhile.add(new Paragraph(text("follow.staff.links.meanwhile")));
    UnorderedList list = new UnorderedList();
    names.forEach((id, words) -> {
      if (now.contains(id) != seen.contains(id)) {
        LocalizedText.Reading said = words.in(CurrentLanguage.get());
        Span name = new Span(FollowWords.beginning(said.text()));
        UserText.mark(name, said.language());
        list.add(
            new ListItem(
                new Span(
                    text(now.contains(id) ? "follow.staff.links.added" : "follow.staff.links.gone")
                        + " "),
                name));
      }
    });
    meanwhile.add(list, new Paragraph(text("follow.staff.again")));
    meanwhile.setVisible(list.getComponentCount() > 0);
    seen = Set.copyOf(now);
  }

  private void save() {
    Set<UUID> targets = new HashSet<>();
    ticks.forEach((id, tick) -> {
      if (tick.ticked()) {
        targets.add(id);
      }
    });
    try {
      desk.chains().link(desk.actor(), idea, seen, targets);
      seen = Set.copyOf(targets);
      meanwhile.setVisible(false);
      Refusals.say(text("follow.staff.links.done"));
    } catch (ConflictException refusal) {
      Refusals.show(refusal);
      compare();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
