package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.FollowUpOrder;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewStatus;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Where staff put ideas into another state and say why. */
class StateCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final transient Supplier<Map<IdeaId, Long>> seen;
  private final transient Runnable done;
  private final transient Choice<IdeaStatus> choice;
  private final TextsField reason;
  private final Kept kept;
  private UUID request = Ids.next();

  /**
   * @param draft whose typing is kept: the idea or, for several, their board
   * @param seen which ideas it is about, as they were read
   */
  StateCard(
      FollowDesk desk, BoardId board, UUID draft, Supplier<Map<IdeaId, Long>> seen, Runnable done) {
    this.desk = desk;
    this.seen = seen;
    this.done = done;
    this.kept = new Kept("follow-state/" + draft);
    this.choice =
        new Choice<>(
            desk.statuses().of(desk.actor(), board).stream().filter(it -> !it.retired()).toList(),
            it -> it.title().in(CurrentLanguage.get()).text(),
            null,
            text("follow.staff.state.please"),
            _ -> {});
    this.reason =
        new TextsField(Map.of(), 3, NewStatus.LONGEST_REASON)
            .named(text("follow.staff.reason"), text("follow.staff.reason.hint"))
            .kept(kept, "reason");
    addClassName("stack");
    heading(text("follow.staff.state.title"));
    String id = "state-" + UUID.randomUUID();
    choice.setId(id);
    NativeLabel label = new NativeLabel(text("follow.staff.state.new"));
    label.setFor(id);
    Div field = new Div(label, choice);
    field.addClassName("field");
    add(
        field,
        reason,
        FollowWords.actions(FollowWords.button(text("follow.staff.state.save"), this::save)));
  }

  private void save() {
    reason.accept();
    IdeaStatus status = choice.value();
    Optional<LocalizedText> why = reason.written();
    if (status == null) {
      Refusals.say(text("follow.staff.state.missing"));
    } else if (why.isEmpty()) {
      reason.refuse(text("follow.staff.reason.missing"));
    } else {
      decide(new NewStatus(status.id(), why.get()));
    }
  }

  private void decide(NewStatus status) {
    try {
      desk.followUps().decide(desk.actor(), new FollowUpOrder(request, seen.get(), status, null));
      request = Ids.next();
      // By the page: this card is gone in a moment.
      kept.forget(UI.getCurrent());
      Refusals.say(text("follow.staff.done"));
      done.run();
    } catch (InvalidInputException refusal) {
      reason.refuse(refusal.in(CurrentLanguage.get()));
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
