package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** What stands where a list is empty: a drawing, a sentence, an action. */
public class EmptyState extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param sentence in the reader's language
   * @param actions what the person can do about it, if anything
   */
  public EmptyState(Drawing drawing, String sentence, Component... actions) {
    addClassName("empty");
    add(drawing.create(), new Paragraph(sentence));
    add(actions);
  }
}
