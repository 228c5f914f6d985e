package org.stadtmosaik.project.ui.edit;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.stadtmosaik.project.content.TextState;
import org.stadtmosaik.project.content.TranslatedText;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.StatusTag;

/** One text in all its languages side by side, each with what is to be done about it. */
class TranslatedField extends Div {

  private static final long serialVersionUID = 1L;

  private final transient Desk desk;
  private final int rows;
  private final int longest;
  private final Div columns = new Div();
  private final Map<Language, WrittenField> fields = new LinkedHashMap<>();
  private final String label;
  private transient TranslatedText value;

  /**
   * @param rows how many lines are seen of it; one for a single line
   * @param longest how many characters it has at most
   */
  TranslatedField(Desk desk, String labelKey, int rows, int longest, TranslatedText value) {
    this.desk = desk;
    this.rows = rows;
    this.longest = longest;
    this.value = value;
    this.label = text(labelKey);
    addClassName("translated");
    Span caption = new Span(label);
    caption.addClassName("label");
    caption.setId("translated-" + UUID.randomUUID());
    getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", caption.getId().orElseThrow());
    columns.addClassName("columns");
    add(caption, columns);
    arrange();
  }

  /** Adds a sentence of help below the label. */
  TranslatedField hint(String key) {
    Span hint = new Span(text(key));
    hint.addClassNames("soft", "small", "translated-hint");
    addComponentAtIndex(1, hint);
    return this;
  }

  TranslatedText value() {
    return value;
  }

  /** Shows the columns that there are now; what was typed stays. */
  void arrange() {
    columns.removeAll();
    fields.clear();
    for (Language language : desk.columns()) {
      String name = language.nameIn(CurrentLanguage.get());
      WrittenField field =
          (rows == 1 ? WrittenField.line(name) : WrittenField.lines(name, rows))
              .in(language)
              .longest(longest)
              .filled(value.in(language))
              .onChange(typed -> write(language, typed));
      fields.put(language, field);
      columns.add(field);
    }
    mark();
  }

  private void write(Language language, String typed) {
    if (typed.equals(value.in(language))) {
      return;
    }
    value = value.with(language, typed, desk.original());
    mark();
    desk.changed();
  }

  private void confirm(Language language) {
    value = value.confirmed(language, desk.original());
    mark();
    desk.changed();
  }

  private void mark() {
    fields.forEach((language, field) -> field.remark(marks(language)));
  }

  private Component[] marks(Language language) {
    TextState state = value.state(language, desk.original());
    if (language.equals(desk.original())) {
      return new Component[] {tag(StatusTag.Tone.PLAIN, "project.edit.text.original")};
    }
    return switch (state) {
      case MISSING -> new Component[] {tag(StatusTag.Tone.WAIT, "project.edit.text.missing")};
      case STALE ->
          new Component[] {
            tag(StatusTag.Tone.DECLINED, "project.edit.text.stale"), confirmation(language)
          };
      case ORIGINAL, EMPTY, CURRENT -> new Component[0];
    };
  }

  private NativeButton confirmation(Language language) {
    NativeButton button =
        new NativeButton(text("project.edit.text.confirm"), _ -> confirm(language));
    button.addClassNames("btn", "plain", "small", "confirm");
    button.setAriaLabel(
        text(
            "project.edit.text.confirm.label",
            label,
            language.nameIn(CurrentLanguage.get()),
            text("project.edit.text.confirm")));
    return button;
  }

  private static StatusTag tag(StatusTag.Tone tone, String key) {
    return new StatusTag(tone, text(key));
  }
}
