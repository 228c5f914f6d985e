package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.shared.Language;

/** Says that a text is in another language than the reader's, and in which. */
public class ForeignNote extends Span {

  private static final long serialVersionUID = 1L;

  public ForeignNote(Language language) {
    super(CurrentLanguage.text("shell.foreign", language.nameIn(CurrentLanguage.get())));
    addClassName("foreign-note");
  }
}
