package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.OutcomeStatus;
import org.stadtmosaik.project.content.ProjectOutcome;
import org.stadtmosaik.project.content.Question;

/** Something that came of the project. */
class OutcomeEditor extends EntryEditor<ProjectOutcome> {

  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final Select<OutcomeStatus> status = new Select<>();
  private final Select<UUID> question = new Select<>();
  private final WrittenField date = WrittenField.day(text("project.edit.date"));
  private final WrittenField link = WrittenField.of(text("project.edit.link"), "url");
  private final TranslatedField words;
  private final @Nullable UUID answered;

  /**
   * @param questions that are asked now, in order, to choose from
   */
  OutcomeEditor(Desk desk, ProjectOutcome outcome, Supplier<List<Question>> questions) {
    id = outcome.id();
    answered = outcome.question();
    status.setLabel(text("project.edit.outcome.status"));
    status.setItems(OutcomeStatus.values());
    status.setItemLabelGenerator(
        value -> text("project.outcome." + value.name().toLowerCase(Locale.ROOT)));
    status.setValue(outcome.status());
    status.addValueChangeListener(_ -> desk.changed());
    offer(desk, questions.get());
    date.filled(outcome.date()).onChange(desk::changed);
    link.longest(ContentRules.LINE).filled(outcome.link()).onChange(desk::changed);
    words =
        new TranslatedField(
            desk, "project.edit.outcome.text", 3, ContentRules.TEXT, outcome.text());
    Div row = new Div(status, date, question, link);
    row.addClassName("fields");
    add(row, words);
  }

  private void offer(Desk desk, List<Question> asked) {
    question.setLabel(text("project.edit.outcome.question"));
    question.setEmptySelectionAllowed(true);
    question.setEmptySelectionCaption(text("project.edit.outcome.noQuestion"));
    question.setItems(asked.stream().map(Question::id).toList());
    question.setItemLabelGenerator(chosen -> words(desk, asked, chosen));
    if (asked.stream().anyMatch(known -> known.id().equals(answered))) {
      question.setValue(answered);
    }
    question.addValueChangeListener(_ -> desk.changed());
  }

  private static String words(Desk desk, List<Question> asked, @Nullable UUID chosen) {
    return asked.stream()
        .filter(known -> known.id().equals(chosen))
        .flatMap(known -> known.text().localized(desk.original()).stream())
        .map(found -> found.in(org.stadtmosaik.shell.CurrentLanguage.get()).text())
        .findFirst()
        .orElseGet(() -> text("project.edit.outcome.noQuestion"));
  }

  @Override
  UUID entry() {
    return id;
  }

  @Override
  ProjectOutcome value() {
    return new ProjectOutcome(
        id, date.day(), status.getValue(), words.value(), link.value(), question.getValue());
  }

  @Override
  List<TranslatedField> texts() {
    return List.of(words);
  }
}
