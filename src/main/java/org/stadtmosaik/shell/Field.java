package org.stadtmosaik.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.UUID;

/** A label, a hint, the browser's own field and what is wrong with what was typed. */
public class Field extends Div {

  private static final long serialVersionUID = 1L;

  private final AbstractSinglePropertyField<?, String> input;
  private final Span error = new Span();

  /**
   * One line.
   *
   * @param hint empty for none
   */
  public Field(String label, String hint) {
    this(label, hint, new Input());
  }

  private Field(String label, String hint, AbstractSinglePropertyField<?, String> input) {
    this.input = input;
    addClassName("field");
    String id = "field-" + UUID.randomUUID();
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

  /** Several lines. */
  public static Field lines(String label, String hint, int rows) {
    return new Field(label, hint, new TextBox(rows));
  }

  /**
   * One line of a type that browsers know, such as {@code date}, {@code time} or {@code number}. It
   * runs left to right in every language.
   */
  public static Field of(String type, String label, String hint) {
    Input input = new Input();
    input.setType(type);
    Field field = new Field(label, hint, input);
    input.getElement().setAttribute("dir", "ltr").setAttribute("autocomplete", "off");
    return field;
  }

  public AbstractSinglePropertyField<?, String> input() {
    return input;
  }

  public String value() {
    String value = input.getValue();
    return value == null ? "" : value.strip();
  }

  public Field fill(String value) {
    input.setValue(value);
    return this;
  }

  public Field longest(int characters) {
    input.getElement().setAttribute("maxlength", Integer.toString(characters));
    return this;
  }

  /** Does this while somebody types, whenever they pause. */
  public void whileTyping(Runnable action) {
    if (input instanceof HasValueChangeMode typed) {
      typed.setValueChangeMode(ValueChangeMode.LAZY);
    }
    input.addValueChangeListener(_ -> action.run());
  }

  /** Puts something before the input, in one line with it. */
  public void beside(Component part) {
    Div row = new Div();
    row.addClassNames("row", "beside");
    replace(input, row);
    row.add(part, input);
  }

  public void refuse(String sentence) {
    error.setText(sentence);
    input.getElement().setAttribute("aria-invalid", "true");
    input.getElement().executeJs("this.focus()");
  }

  public void accept() {
    error.setText("");
    input.getElement().removeAttribute("aria-invalid");
  }
}
