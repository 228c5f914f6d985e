package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.ForeignNote;
import org.stadtmosaik.shell.UserText;

/** A longer text: an empty line begins a new paragraph. */
class Paragraphs extends Div {

  private static final long serialVersionUID = 1L;

  Paragraphs(LocalizedText.Reading reading) {
    addClassName("paragraphs");
    if (reading.foreign()) {
      add(new ForeignNote(reading.language()));
    }
    for (String paragraph : reading.text().strip().split("\\R\\s*\\R")) {
      add(new UserText(paragraph, reading.language()));
    }
  }
}
