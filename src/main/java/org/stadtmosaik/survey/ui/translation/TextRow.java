package org.stadtmosaik.survey.ui.translation;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.StatusTag;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.translation.TextState;
import org.stadtmosaik.survey.translation.TranslationUnit;

/** A text, its original beside it; saved when the field is left. */
class TextRow extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LETTERS_IN_A_LINE = 50;
  private static final int MOST_LINES = 8;
  private static final int LONGEST = 20_000;

  private final transient Saving saving;
  private final Field field;
  private final Div state = new Div();
  private final Kept kept;
  private transient TranslationUnit unit;

  /** What happens with what is written. */
  interface Saving {
    /** Saves it and gives the text as it is then. */
    TranslationUnit put(TranslationUnit unit, String words);

    /** Says that a stale text is right, and gives it as it is then. */
    TranslationUnit confirm(TranslationUnit unit);
  }

  /**
   * @param kept where what is typed is kept until it is saved
   */
  TextRow(TranslationUnit unit, Language original, Language language, Kept kept, Saving saving) {
    this.unit = unit;
    this.saving = saving;
    this.kept = kept;
    addClassNames("card", "translation-row");
    Span place = new Span(unit.place(CurrentLanguage.get()));
    place.addClassName("label");
    Div head = new Div(place, state);
    head.addClassName("row");
    add(head);
    if (!unit.about().isEmpty()) {
      Span about = new Span(unit.about());
      about.addClassNames("soft", "small");
      UserText.mark(about, original);
      add(about);
    }
    Span from = new Span(original.nameIn(CurrentLanguage.get()));
    from.addClassName("label");
    Div words = new Div(new UserText(unit.source(), original));
    words.addClassName("translation-source");
    Div source = new Div(from, words);
    source.addClassName("field");
    field =
        Field.lines(
                text("surveytranslation.into", language.nameIn(CurrentLanguage.get())),
                "",
                lines(unit))
            .fill(unit.target())
            .longest(LONGEST);
    UserText.mark(field.input(), language);
    kept.in(field.input(), "text");
    field.input().addValueChangeListener(_ -> save());
    Div pair = new Div(source, field);
    pair.addClassName("translation-pair");
    add(pair);
    say();
  }

  private static int lines(TranslationUnit unit) {
    int longest = Math.max(unit.source().length(), unit.target().length());
    int breaks = (int) unit.source().chars().filter(c -> c == '\n').count();
    return Math.clamp(longest / LETTERS_IN_A_LINE + breaks + 1, 1, MOST_LINES);
  }

  private void save() {
    if (field.value().equals(unit.target().strip())) {
      return;
    }
    try {
      unit = saving.put(unit, field.value());
      kept.forget(this);
      field.accept();
      say();
    } catch (DomainException refusal) {
      // What was typed stays in the field.
      field.refuse(refusal.in(CurrentLanguage.get()));
    }
  }

  private void say() {
    state.removeAll();
    StatusTag.Tone tone =
        unit.state() == TextState.CURRENT ? StatusTag.Tone.PUBLISHED : StatusTag.Tone.WAIT;
    state.add(new StatusTag(tone, text("surveytranslation.state." + unit.state().word())));
    state.addClassName("row");
    state.getElement().setAttribute("role", "status");
    if (unit.state() == TextState.STALE) {
      NativeButton right = new NativeButton(text("surveytranslation.stillRight"), _ -> confirm());
      right.addClassNames("btn", "quiet");
      state.add(right);
    }
  }

  private void confirm() {
    try {
      unit = saving.confirm(unit);
      say();
    } catch (DomainException refusal) {
      field.refuse(refusal.in(CurrentLanguage.get()));
    }
  }
}
