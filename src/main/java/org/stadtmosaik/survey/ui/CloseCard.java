package org.stadtmosaik.survey.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Paragraph;
import org.stadtmosaik.shell.AskFirst;
import org.stadtmosaik.shell.Card;

/** Ending a survey before its time. */
class CloseCard extends Card {

  private static final long serialVersionUID = 1L;

  /**
   * @param close ends it
   */
  CloseCard(Runnable close) {
    addClassName("stack");
    heading(text("surveystaff.close.title"));
    add(
        new Paragraph(text("surveystaff.close.text")),
        new AskFirst(
            text("surveystaff.close.action"),
            text("surveystaff.close.confirm"),
            text("surveystaff.close.yes"),
            text("surveystaff.close.no"),
            close));
  }
}
