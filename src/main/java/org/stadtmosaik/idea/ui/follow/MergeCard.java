package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.idea.merge.MergeOrder;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Where staff put duplicates together. */
class MergeCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final transient Runnable done;
  private final Div stays = new Div();
  private final TextsField reason;
  private transient List<StaffIdea> chosen = List.of();
  private transient Choice<StaffIdea> choice = choice(List.of());
  private UUID request = Ids.next();

  MergeCard(FollowDesk desk, Runnable done) {
    this.desk = desk;
    this.done = done;
    this.reason =
        new TextsField(Map.of(), 2, MergeOrder.LONGEST_REASON)
            .named(text("follow.staff.reason"), text("follow.staff.merge.reason.hint"));
    addClassName("stack");
    stays.addClassName("field");
    heading(text("follow.staff.merge.title"));
    add(
        new Paragraph(text("follow.staff.merge.text")),
        stays,
        reason,
        new AskFirst(
            text("follow.staff.merge.action"),
            text("follow.staff.merge.ask"),
            text("follow.staff.merge.yes"),
            text("follow.staff.merge.no"),
            this::merge));
  }

  /** Which ideas are to be put together; one of them stays. */
  void of(List<StaffIdea> ideas) {
    chosen = List.copyOf(ideas);
    choice = choice(chosen);
    String id = "stays-" + UUID.randomUUID();
    choice.setId(id);
    NativeLabel label = new NativeLabel(text("follow.staff.merge.stays"));
    label.setFor(id);
    stays.removeAll();
    stays.add(label, choice);
  }

  private static Choice<StaffIdea> choice(List<StaffIdea> ideas) {
    return new Choice<>(
        ideas, StaffIdea::heading, null, text("follow.staff.merge.please"), _ -> {});
  }

  private void merge() {
    reason.accept();
    StaffIdea stayer = choice.value();
    Optional<LocalizedText> why = reason.written();
    if (stayer == null) {
      Refusals.say(text("follow.staff.merge.missing"));
    } else if (why.isEmpty()) {
      reason.refuse(text("follow.staff.reason.missing"));
    } else {
      merge(stayer.id(), why.get());
    }
  }

  private void merge(IdeaId into, LocalizedText why) {
    Map<IdeaId, Long> seen = new HashMap<>();
    chosen.forEach(idea -> seen.put(idea.id(), idea.version()));
    try {
      desk.merges().merge(desk.actor(), new MergeOrder(request, into, seen, why));
      request = Ids.next();
      Refusals.say(text("follow.staff.merge.done"));
      done.run();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
