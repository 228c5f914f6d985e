package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** A label, a hint, a native input or text area, and its error. */
class TypedField extends Div {

  private static final long serialVersionUID = 1L;

  private final AbstractField<?, String> input;
  private final Span error = new Span();

  /**
   * @param id unique on the page
   * @param longText whether it has several lines
   */
  TypedField(String id, String label, String hint, boolean longText) {
    addClassName("field");
    input = longText ? new TextBox() : new Input();
    input.setId(id);
    input.getElement().setAttribute("dir", "auto");
    NativeLabel caption = new NativeLabel(label);
    caption.setFor(id);
    Span explanation = new Span(hint);
    explanation.addClassName("hint");
    explanation.setId(id + "-hint");
    error.addClassName("error");
    error.setId(id + "-error");
    error.getElement().setAttribute("role", "alert");
    input.getElement().setAttribute("aria-describedby", id + "-hint " + id + "-error");
    add(caption, explanation, (Component) input, error);
  }

  TypedField rows(int rows) {
    input.getElement().setAttribute("rows", Integer.toString(rows));
    return this;
  }

  TypedField attribute(String name, String value) {
    input.getElement().setAttribute(name, value);
    return this;
  }

  String value() {
    return input.getValue();
  }

  void fill(String value) {
    input.setValue(value);
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
