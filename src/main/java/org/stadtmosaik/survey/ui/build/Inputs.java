package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.StringNode;

/** Fields of one element, each of which stores itself. */
final class Inputs {

  private final Workshop workshop;
  private final String address;
  private final JsonNode element;

  Inputs(Workshop workshop, String address, JsonNode element) {
    this.workshop = workshop;
    this.address = address;
    this.element = element;
  }

  /** Yes or no; no takes the field away. */
  Component flag(String field, String label) {
    return Tick.labelled(
        label,
        element.path(field).booleanValue(false),
        on -> workshop.act(new Edit.Put(address, field, on ? BooleanNode.TRUE : null)));
  }

  /** One of several words. */
  Component choice(String field, String label, Map<String, String> options, String otherwise) {
    Picker picker = new Picker(options, element.path(field).stringValue(otherwise));
    picker.addValueChangeListener(change ->
        workshop.act(new Edit.Put(address, field, StringNode.valueOf(change.getValue()))));
    return labelled(label, picker);
  }

  static Div labelled(String label, Picker picker) {
    picker.setId("pick-" + UUID.randomUUID());
    NativeLabel caption = new NativeLabel(label);
    caption.setFor(picker.getId().orElseThrow());
    Div field = new Div(caption, picker);
    field.addClassName("field");
    return field;
  }

  /** A number, whole or not; empty takes the field away. */
  Field number(String field, String label, String hint) {
    Field input = Field.of("number", label, hint);
    JsonNode value = element.path(field);
    input.fill(value.isNumber() ? value.asString() : "");
    input.input().getElement().setAttribute("step", "any");
    input.whileTyping(() -> store(input, field, number(input.value())));
    return input;
  }

  private static @Nullable JsonNode number(String typed) {
    if (typed.isEmpty()) {
      return null;
    }
    try {
      double value = Double.parseDouble(typed.replace(',', '.'));
      return value == Math.rint(value) && Math.abs(value) < Integer.MAX_VALUE
          ? IntNode.valueOf((int) value)
          : DoubleNode.valueOf(value);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A word that nobody translates, such as a path, a day or a time of day. */
  Field word(String field, String type, String label, String hint) {
    Field input = Field.of(type, label, hint);
    input.fill(element.path(field).stringValue(""));
    input.whileTyping(() -> store(input, field, string(input.value())));
    return input;
  }

  static @Nullable JsonNode string(String typed) {
    return typed.isEmpty() ? null : StringNode.valueOf(typed);
  }

  private void store(Field input, String field, @Nullable JsonNode value) {
    try {
      workshop.write(new Edit.Put(address, field, value));
      input.accept();
    } catch (DomainException refusal) {
      input.refuse(refusal.in(org.stadtmosaik.shell.CurrentLanguage.get()));
    }
  }

  /** The code, which is changed everywhere at once. */
  Field code(java.util.function.Consumer<String> renamed) {
    Field input = Field.of("text", text("surveybuild.code"), text("surveybuild.code.hint"));
    String code = element.path("code").stringValue("");
    input.fill(code).longest(40);
    input
        .input()
        .addValueChangeListener(_ -> {
          try {
            workshop.write(new Edit.Rename(address, input.value()));
            input.accept();
            renamed.accept(input.value());
          } catch (DomainException refusal) {
            input.refuse(refusal.in(org.stadtmosaik.shell.CurrentLanguage.get()));
          }
        });
    return input;
  }

  static Span label(String words) {
    Span label = new Span(words);
    label.addClassName("label");
    return label;
  }
}
