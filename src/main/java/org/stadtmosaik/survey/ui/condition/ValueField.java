package org.stadtmosaik.survey.ui.condition;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.stadtmosaik.shared.Digits;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.UserText;
import org.stadtmosaik.survey.condition.Claim;
import org.stadtmosaik.survey.condition.ConditionScope.Subject;
import org.stadtmosaik.survey.condition.Value;

/** What an answer is compared with, in the way that fits the question. */
final class ValueField extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 300;

  private final transient EditorWords words;
  private final transient Subject subject;
  private final transient Consumer<List<Value>> changed;

  /**
   * @param claim one that takes something
   * @param changed gets the values; none while what was typed is none
   */
  ValueField(
      EditorWords words,
      Subject subject,
      Claim claim,
      List<Value> values,
      Consumer<List<Value>> changed) {
    this.words = words;
    this.subject = subject;
    this.changed = changed;
    addClassName("condition-value");
    switch (claim.takes()) {
      case NUMBER -> add(number(values));
      case VALUES -> add(options(values));
      case VALUE -> add(one(values));
      case NOTHING -> throw new IllegalArgumentException("takes nothing: " + claim);
    }
  }

  private Div one(List<Value> values) {
    if (!subject.options().isEmpty()) {
      return choice(values);
    }
    return switch (subject.kind()) {
      case NUMBER, CALCULATED -> number(values);
      case DATE -> typed(Field.of("date", words.say("value"), ""), values);
      case TIME -> typed(Field.of("time", words.say("value"), ""), values);
      default -> {
        Field field = new Field(words.say("value"), "").longest(LONGEST);
        field.input().getElement().setAttribute("dir", "auto").setAttribute("autocomplete", "off");
        yield typed(field, values);
      }
    };
  }

  private Div choice(List<Value> values) {
    List<String> codes = List.copyOf(subject.options().keySet());
    String first = values.isEmpty() ? null : text(values.getFirst());
    return EditorWords.labelled(
        words.say("value"),
        new Choice<>(
            codes,
            this::label,
            first,
            words.say("choose"),
            code -> changed.accept(List.of(new Value.Text(code)))));
  }

  private String label(String code) {
    return Optional.ofNullable(subject.options().get(code))
        .map(label -> label.in(words.language()).text())
        .orElse(code);
  }

  private Div options(List<Value> values) {
    Set<String> chosen = new LinkedHashSet<>();
    values.forEach(value -> chosen.add(text(value)));
    Span caption = new Span(words.say("values"));
    caption.addClassName("label");
    caption.setId("condition-" + UUID.randomUUID());
    Div list = new Div();
    list.addClassName("condition-options");
    subject.options().keySet().forEach(code -> list.add(option(code, chosen)));
    Div field = new Div(caption, list);
    field.addClassName("field");
    field
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-labelledby", caption.getId().orElseThrow());
    return field;
  }

  private NativeLabel option(String code, Set<String> chosen) {
    Input box = new Input();
    box.setType("checkbox");
    if (chosen.contains(code)) {
      box.getElement().setAttribute("checked", true);
    }
    box.getElement()
        .addPropertyChangeListener(
            "checked",
            "change",
            change -> {
              if (Boolean.TRUE.equals(change.getValue())) {
                chosen.add(code);
              } else {
                chosen.remove(code);
              }
              changed.accept(ordered(chosen));
            });
    Span words = new Span(label(code));
    UserText.mark(words, subject.options().get(code).in(this.words.language()).language());
    NativeLabel label = new NativeLabel();
    label.add(box, words);
    label.addClassName("choice");
    return label;
  }

  private List<Value> ordered(Set<String> chosen) {
    List<Value> values = new ArrayList<>();
    for (String code : subject.options().keySet()) {
      if (chosen.contains(code)) {
        values.add(new Value.Text(code));
      }
    }
    return values;
  }

  private Field typed(Field field, List<Value> values) {
    if (!values.isEmpty()) {
      field.fill(text(values.getFirst()));
    }
    field
        .input()
        .addValueChangeListener(_ ->
            changed.accept(
                field.value().isEmpty() ? List.of() : List.of(new Value.Text(field.value()))));
    return field;
  }

  private Field number(List<Value> values) {
    Field field = Field.of("text", words.say("value"), "").longest(20);
    field.input().getElement().setAttribute("inputmode", "decimal");
    if (!values.isEmpty()) {
      field.fill(values.getFirst().toJson().asString());
    }
    field
        .input()
        .addValueChangeListener(_ -> {
          Optional<Value> number = numeric(field.value());
          if (number.isEmpty() && !field.value().isEmpty()) {
            field.refuse(words.say("number"));
          } else {
            field.accept();
          }
          changed.accept(number.map(List::of).orElse(List.of()));
        });
    return field;
  }

  /** Numbers as people type them, with a point or a comma and in any digits. */
  private static Optional<Value> numeric(String typed) {
    String plain = Digits.toAscii(typed).replace('٫', '.').replace(',', '.').replace('−', '-');
    try {
      return plain.matches("-?[0-9]{1,15}(\\.[0-9]{1,6})?")
          ? Optional.of(new Value.Amount(Double.parseDouble(plain)))
          : Optional.empty();
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static String text(Value value) {
    return value.toJson().asString();
  }
}
