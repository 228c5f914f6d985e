package org.stadtmosaik.translation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.CurrentLanguage;

/**
 * Says beside a text how its translation came about, or that it is the original; the other one is a
 * tap away, with a link that works without scripts.
 */
public class TranslationNote extends Paragraph {

  private static final long serialVersionUID = 1L;

  private TranslationNote(String sentence, String path, String link) {
    addClassNames("translation-note", "small");
    Anchor other = new Anchor(path, link);
    add(new Span(sentence), other);
  }

  /**
   * Beside a translation.
   *
   * @param original the path of the page with the original
   */
  public static TranslationNote of(Translated text, String original) {
    return new TranslationNote(
        sentence(text, CurrentLanguage.get()),
        original,
        CurrentLanguage.text("translation.note.show"));
  }

  /** How it came about, and in which language the original is. */
  public static String sentence(Translated text, Language reader) {
    String state = text.state().name().toLowerCase(Locale.ROOT);
    return Messages.get(reader, "translation.note." + state, text.from().nameIn(reader));
  }

  /**
   * Beside an original of which there is a translation.
   *
   * @param translation the path of the page with the translation
   */
  public static TranslationNote ofOriginal(Language language, String translation) {
    return new TranslationNote(
        CurrentLanguage.text("translation.note.original", language.nameIn(CurrentLanguage.get())),
        translation,
        CurrentLanguage.text("translation.note.back"));
  }
}
