package org.stadtmosaik.project.ui.edit;

import java.util.List;
import java.util.UUID;
import org.stadtmosaik.project.content.ContentRules;
import org.stadtmosaik.project.content.Question;

/** A research question. */
class QuestionEditor extends EntryEditor<Question> {

  private static final long serialVersionUID = 1L;

  private final UUID id;
  private final TranslatedField text;

  QuestionEditor(Desk desk, Question question) {
    id = question.id();
    text =
        new TranslatedField(desk, "project.edit.question", 2, ContentRules.LINE, question.text());
    add(text);
  }

  @Override
  UUID entry() {
    return id;
  }

  @Override
  Question value() {
    return new Question(id, text.value());
  }

  @Override
  List<TranslatedField> texts() {
    return List.of(text);
  }
}
