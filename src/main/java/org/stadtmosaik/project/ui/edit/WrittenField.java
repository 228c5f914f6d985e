package org.stadtmosaik.project.ui.edit;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.TextBox;

/** A label, a native field, and what is said about it. What is typed arrives while typing. */
class WrittenField extends Div {

  private static final long serialVersionUID = 1L;

  /** How long somebody pauses before what they typed is kept, in milliseconds. */
  private static final int PAUSE = 800;

  private final AbstractSinglePropertyField<?, String> control;
  private final Div remarks = new Div();

  private WrittenField(String label, AbstractSinglePropertyField<?, String> control) {
    this.control = control;
    addClassName("field");
    String id = "written-" + UUID.randomUUID();
    control.setId(id);
    NativeLabel caption = new NativeLabel(label);
    caption.setFor(id);
    remarks.addClassName("remarks");
    remarks.setId(id + "-remarks");
    control.getElement().setAttribute("aria-describedby", id + "-remarks");
    Div head = new Div(caption, remarks);
    head.addClassName("written-head");
    add(head, control);
    if (control instanceof HasValueChangeMode typed) {
      typed.setValueChangeMode(ValueChangeMode.LAZY);
      typed.setValueChangeTimeout(PAUSE);
    }
  }

  /** One line of text. */
  static WrittenField line(String label) {
    WrittenField field = new WrittenField(label, new Input());
    field.control.getElement().setAttribute("dir", "auto");
    return field;
  }

  /** Several lines of text. */
  static WrittenField lines(String label, int rows) {
    WrittenField field = new WrittenField(label, new TextBox(rows));
    field.control.getElement().setAttribute("dir", "auto");
    return field;
  }

  /** A day, chosen the way that the browser offers. */
  static WrittenField day(String label) {
    WrittenField field = of(label, "date");
    ((HasValueChangeMode) field.control).setValueChangeMode(ValueChangeMode.ON_CHANGE);
    field.addClassName("day");
    return field;
  }

  /** An address of a page, a mailbox or a telephone: left to right in every language. */
  static WrittenField of(String label, String type) {
    Input input = new Input();
    input.setType(type);
    WrittenField field = new WrittenField(label, input);
    input.getElement().setAttribute("dir", "ltr").setAttribute("autocomplete", "off");
    return field;
  }

  WrittenField in(Language language) {
    control.getElement().setAttribute("lang", language.tag());
    return this;
  }

  WrittenField longest(int characters) {
    control.getElement().setAttribute("maxlength", Integer.toString(characters));
    return this;
  }

  WrittenField filled(String value) {
    control.setValue(value);
    return this;
  }

  WrittenField filled(@Nullable LocalDate day) {
    return filled(day == null ? "" : day.toString());
  }

  WrittenField onChange(Consumer<String> listener) {
    control.addValueChangeListener(change -> listener.accept(value()));
    return this;
  }

  WrittenField onChange(Runnable listener) {
    return onChange(_ -> listener.run());
  }

  String value() {
    String value = control.getValue();
    return value == null ? "" : value;
  }

  @Nullable LocalDate day() {
    try {
      return value().isEmpty() ? null : LocalDate.parse(value());
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** Says this beside the label in place of what was said before. */
  void remark(Component... said) {
    remarks.removeAll();
    remarks.add(said);
  }

  /** Adds a sentence of help. */
  WrittenField hint(String sentence) {
    Span hint = new Span(sentence);
    hint.addClassName("hint");
    remarks.add(hint);
    return this;
  }
}
