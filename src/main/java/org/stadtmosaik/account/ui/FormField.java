package org.stadtmosaik.account.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** A label, a hint, a native input and its error: native, so that password managers know it. */
final class FormField extends Div {

  private static final long serialVersionUID = 1L;

  private final Input input = new Input();
  private final Span error = new Span();

  /**
   * @param name of the input, also what its id begins with
   * @param hint empty for none
   */
  FormField(String name, String label, String hint) {
    addClassName("field");
    String id = "account-" + name;
    input.setId(id);
    input.getElement().setAttribute("name", name).setAttribute("required", true);
    Span explanation = new Span(hint);
    explanation.addClassName("hint");
    explanation.setId(id + "-hint");
    error.addClassName("error");
    error.setId(id + "-error");
    error.getElement().setAttribute("role", "alert");
    input
        .getElement()
        .setAttribute("aria-describedby", hint.isEmpty() ? id + "-error" : describedBy(id));
    NativeLabel caption = new NativeLabel(label);
    caption.setFor(id);
    add(caption, explanation, input, error);
  }

  private static String describedBy(String id) {
    return id + "-hint " + id + "-error";
  }

  /** What kind of text, and what a password manager may fill in (HTML autofill field names). */
  FormField kind(String type, String autocomplete) {
    input.setType(type);
    input.getElement().setAttribute("autocomplete", autocomplete);
    return this;
  }

  /** Codes and secrets: left to right, no corrections by the keyboard. */
  FormField code(String inputMode) {
    input
        .getElement()
        .setAttribute("inputmode", inputMode)
        .setAttribute("dir", "ltr")
        .setAttribute("spellcheck", "false")
        .setAttribute("autocapitalize", "off");
    return this;
  }

  FormField onChange(Consumer<String> listener) {
    input.addValueChangeListener(change -> listener.accept(change.getValue()));
    return this;
  }

  String value() {
    return input.getValue();
  }

  /** What stands in it from the start. */
  void fill(String value) {
    input.getElement().setAttribute("value", value);
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
