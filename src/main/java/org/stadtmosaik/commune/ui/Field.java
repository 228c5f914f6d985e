package org.stadtmosaik.commune.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;

/** A label, a hint, an input and what is wrong with it. */
class Field extends Div {

  private static final long serialVersionUID = 1L;

  private final Input input = new Input();
  private final Span error = new Span();

  /**
   * @param hint empty for none
   */
  Field(String label, String hint) {
    addClassName("field");
    String id = "commune-" + UUID.randomUUID();
    input.setId(id);
    NativeLabel caption = new NativeLabel(label);
    caption.setFor(id);
    Span explanation = new Span(hint);
    explanation.addClassName("hint");
    explanation.setId(id + "-hint");
    error.addClassName("error");
    error.setId(id + "-error");
    input.getElement().setAttribute("aria-describedby", id + "-hint " + id + "-error");
    add(caption, explanation, input, error);
  }

  Input input() {
    return input;
  }

  String value() {
    return input.getValue();
  }

  Field fill(String value) {
    input.setValue(value);
    return this;
  }

  /** Puts something before the input, in one line with it. */
  void beside(Component part) {
    Div row = new Div();
    row.addClassNames("row", "beside");
    replace(input, row);
    row.add(part, input);
  }

  void refuse(String sentence) {
    error.setText(sentence);
    input.getElement().setAttribute("aria-invalid", "true");
    input.getElement().executeJs("this.focus()");
  }

  void accept() {
    error.setText("");
    input.getElement().removeAttribute("aria-invalid");
  }
}
