package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.chain.NextStep;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.TextsField;

/** Where staff say what happens next in the project, and by when. */
class NextStepCard extends Card {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final transient BoardSummary board;
  private final Field due = Field.of("date", text("follow.staff.step.date"), "");
  private final TextsField words;
  private final Div meanwhile = new Div();
  private transient @Nullable NextStep seen;

  NextStepCard(FollowDesk desk, BoardSummary board) {
    this.desk = desk;
    this.board = board;
    Optional<NextStep> now = desk.chains().next(board.project());
    this.seen = now.orElse(null);
    this.words =
        new TextsField(now.map(it -> it.text().texts()).orElse(Map.of()), 2, NextStep.LONGEST)
            .named(text("follow.staff.step.text"), text("follow.staff.step.text.hint"));
    now.ifPresent(it -> due.fill(it.due().toString()));
    addClassName("stack");
    heading(text("follow.staff.step.title"));
    remark(text("follow.staff.step.lead"));
    var unknown = FollowWords.button(text("follow.staff.step.unknown"), () -> plan(null));
    unknown.addClassName("quiet");
    meanwhile.setVisible(false);
    add(
        due,
        words,
        meanwhile,
        FollowWords.actions(
            FollowWords.button(text("follow.staff.step.save"), this::save), unknown));
  }

  private void save() {
    due.accept();
    words.accept();
    Optional<LocalizedText> said = words.written();
    Optional<LocalDate> day = day(due.value());
    if (day.isEmpty()) {
      due.refuse(text("follow.staff.step.date.missing"));
    } else if (said.isEmpty()) {
      words.refuse(text("follow.error.missing"));
    } else {
      plan(new NextStep(day.get(), said.get()));
    }
  }

  private void plan(@Nullable NextStep step) {
    try {
      desk.chains().plan(desk.actor(), board.id(), seen, step);
      seen = step;
      meanwhile.setVisible(false);
      Refusals.say(text("follow.staff.states.done"));
    } catch (ConflictException refusal) {
      Refusals.show(refusal);
      compare();
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  /** Shows what a colleague said; what was typed here stays, and is what the next saving means. */
  private void compare() {
    seen = desk.chains().next(board.project()).orElse(null);
    meanwhile.removeAll();
    meanwhile.addClassNames("notice", "stack");
    meanwhile.add(
        new Paragraph(text("follow.staff.step.meanwhile")),
        new NextStepNote(seen, LocalDate.MIN),
        new Paragraph(text("follow.staff.again")));
    meanwhile.setVisible(true);
  }

  private static Optional<LocalDate> day(String typed) {
    try {
      return Optional.of(LocalDate.parse(typed));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
