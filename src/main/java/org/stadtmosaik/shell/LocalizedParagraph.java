package org.stadtmosaik.shell;

import com.vaadin.flow.component.html.Div;
import org.stadtmosaik.shared.LocalizedText;

/** A text in many languages as this reader gets it, with a note if it is not in theirs. */
public class LocalizedParagraph extends Div {

  private static final long serialVersionUID = 1L;

  public LocalizedParagraph(LocalizedText text) {
    this(text.in(CurrentLanguage.get()));
  }

  public LocalizedParagraph(LocalizedText.Reading reading) {
    add(new UserText(reading.text(), reading.language()));
    if (reading.foreign()) {
      add(new ForeignNote(reading.language()));
    }
  }
}
