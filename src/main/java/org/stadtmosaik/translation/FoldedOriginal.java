package org.stadtmosaik.translation;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.UserText;

/**
 * Says below a translation how it came about. The original is folded beside it, one tap away, also
 * without scripts and without a network: for short texts of which there are many on a page, so that
 * nobody loses their place.
 */
public class FoldedOriginal extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param original as it was written
   */
  public FoldedOriginal(Translated translated, String original) {
    addClassNames("translation-note", "small");
    add(
        new Span(TranslationNote.sentence(translated, CurrentLanguage.get())),
        new NativeDetails(
            CurrentLanguage.text("translation.note.show"),
            new UserText(original, translated.from())));
  }
}
