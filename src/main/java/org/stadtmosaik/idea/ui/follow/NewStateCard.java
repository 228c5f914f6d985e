package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.idea.follow.StatusKind;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Where a project adds a state of its own. */
class NewStateCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final transient BoardId board;
  private transient Consumer<IdeaStatus> added = _ -> {};
  private final transient Choice<StatusKind> kind;
  private final TextsField title =
      new TextsField(Map.of(), 1, IdeaStatuses.LONGEST_TITLE)
          .named(text("follow.staff.states.name"), "");
  private final TextsField meaning =
      new TextsField(Map.of(), 2, IdeaStatuses.LONGEST_TEXT)
          .named(text("follow.staff.states.meaning"), "");
  private final UUID id = Ids.next();

  NewStateCard(FollowDesk desk, BoardId board) {
    this.desk = desk;
    this.board = board;
    addClassName("stack");
    heading(text("follow.staff.states.more"));
    kind =
        new Choice<>(
            List.of(StatusKind.values()),
            it -> text("follow.kind." + it.code()),
            null,
            text("follow.staff.states.kind.please"),
            _ -> {});
    kind.setId("kind-" + UUID.randomUUID());
    NativeLabel label = new NativeLabel(text("follow.staff.states.kind"));
    label.setFor(kind.getId().orElseThrow());
    Div field = new Div(label, kind);
    field.addClassName("field");
    add(
        title,
        meaning,
        field,
        FollowWords.actions(FollowWords.button(text("follow.staff.states.add"), this::save)));
  }

  /** Told of the state once it is there. */
  void added(Consumer<IdeaStatus> listener) {
    this.added = listener;
  }

  private void save() {
    title.accept();
    meaning.accept();
    Optional<LocalizedText> named = title.written();
    Optional<LocalizedText> meant = meaning.written();
    @Nullable StatusKind chosen = kind.value();
    if (named.isEmpty()) {
      title.refuse(text("follow.error.missing"));
    } else if (meant.isEmpty()) {
      meaning.refuse(text("follow.error.missing"));
    } else if (chosen == null) {
      Refusals.say(text("follow.staff.state.missing"));
    } else {
      add(new IdeaStatus(id, chosen, named.get(), meant.get()));
    }
  }

  private void add(IdeaStatus status) {
    try {
      desk.statuses().add(desk.actor(), board, status);
      Refusals.say(text("follow.staff.states.done"));
      added.accept(status);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }
}
