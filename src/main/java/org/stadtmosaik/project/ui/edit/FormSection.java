package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.stadtmosaik.project.content.TextState;
import org.stadtmosaik.shell.StatusTag;

/** A part of the form that folds away and says on its lid what is to be done in it. */
class FormSection extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private final H2 title;
  private final Div marks = new Div();

  /**
   * @param part whose words are {@code project.edit.<part>} and {@code project.edit.<part>.hint}
   */
  FormSection(String part, Component... content) {
    addClassName("form-section");
    title = new H2(text("project.edit." + part));
    marks.addClassName("row");
    Div lid = new Div(title, marks);
    lid.addClassName("lid");
    setSummary(lid);
    Paragraph hint = new Paragraph(text("project.edit." + part + ".hint"));
    hint.addClassName("soft");
    Div body = new Div(hint);
    body.addClassName("form-body");
    body.add(content);
    setContent(body);
    setId("part-" + part);
  }

  /** Says how many texts are missing and stale in the languages that stand there. */
  void tell(Desk desk, List<TranslatedField> texts) {
    marks.removeAll();
    mark(desk, texts, TextState.MISSING, StatusTag.Tone.WAIT, "project.edit.missing");
    mark(desk, texts, TextState.STALE, StatusTag.Tone.DECLINED, "project.edit.stale");
  }

  private void mark(
      Desk desk, List<TranslatedField> texts, TextState state, StatusTag.Tone tone, String key) {
    long count =
        texts.stream()
            .mapToLong(field ->
                desk.columns().stream()
                    .filter(language -> field.value().state(language, desk.original()) == state)
                    .count())
            .sum();
    if (count > 0) {
      marks.add(new StatusTag(tone, text(key, count)));
    }
  }
}
