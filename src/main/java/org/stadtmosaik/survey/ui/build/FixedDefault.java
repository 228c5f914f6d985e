package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.survey.definition.Definition.Question;
import org.stadtmosaik.survey.definition.QuestionType;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The one answer that a question begins with. For rankings and tables it can only be taken away:
 * they have it from a file.
 */
class FixedDefault extends Div {

  private static final long serialVersionUID = 1L;

  private static final String FIELD = "default";

  private final transient Workshop workshop;
  private final String address;
  private final transient JsonNode question;

  FixedDefault(Workshop workshop, String address, JsonNode question, QuestionType type) {
    this.workshop = workshop;
    this.address = address;
    this.question = question;
    addClassName("stack");
    Component field = field(type);
    if (field != null) {
      add(field);
    }
  }

  private @Nullable Component field(QuestionType type) {
    Inputs inputs = new Inputs(workshop, address, question);
    String label = text("surveybuild.default");
    return switch (type) {
      case SINGLE, PLACE -> one();
      case PICTURE -> question.path("multiple").booleanValue(false) ? several() : one();
      case MULTIPLE -> several();
      case SCALE, NUMBER, SLIDER -> inputs.number(FIELD, label, "");
      case TEXT -> inputs.word(FIELD, "text", label, "");
      case DATE -> day(label);
      case TIME -> inputs.word(FIELD, "time", label, "");
      case RANKING, MATRIX -> question.has(FIELD) ? removing() : null;
      case PHOTO, CONSENT, INFO, CALCULATED -> null;
    };
  }

  private Component one() {
    Map<String, String> options = new LinkedHashMap<>();
    options.put("", text("surveybuild.default.none"));
    options.putAll(labels());
    Picker picker = new Picker(options, question.path(FIELD).stringValue(""));
    picker.addValueChangeListener(change -> put(Inputs.string(change.getValue())));
    return Inputs.labelled(text("surveybuild.default"), picker);
  }

  /** The day on which somebody answers, or a date that stays hidden then. */
  private Component day(String label) {
    boolean today = question.path(FIELD).stringValue("").equals(Question.TODAY);
    JsonNode dated = today ? JsonNodeFactory.instance.objectNode() : question;
    Field day = new Inputs(workshop, address, dated).word(FIELD, "date", label, "");
    day.setVisible(!today);
    Div both = new Div();
    both.addClassName("stack");
    both.add(
        Tick.labelled(
            text("surveybuild.default.today"),
            today,
            on -> {
              day.setVisible(!on);
              workshop.store(
                  new Edit.Put(address, FIELD, Inputs.string(on ? Question.TODAY : day.value())));
            }),
        day);
    return both;
  }

  private Component several() {
    Set<String> chosen = new LinkedHashSet<>();
    question.path(FIELD).forEach(code -> chosen.add(code.stringValue("")));
    Div ticks = new Div();
    ticks.addClassName("stack");
    ticks
        .getElement()
        .setAttribute("role", "group")
        .setAttribute("aria-label", text("surveybuild.default"));
    labels()
        .forEach((code, label) -> {
          Component tick =
              Tick.labelled(
                  label,
                  chosen.contains(code),
                  on -> {
                    if (on) {
                      chosen.add(code);
                    } else {
                      chosen.remove(code);
                    }
                    put(list(chosen));
                  });
          tick.getElement().setAttribute("dir", "auto");
          ticks.add(tick);
        });
    return ticks;
  }

  /** In the order of the options; what is no option any more goes with this. */
  private @Nullable JsonNode list(Set<String> chosen) {
    ArrayNode list = JsonNodeFactory.instance.arrayNode();
    labels().keySet().stream().filter(chosen::contains).forEach(list::add);
    return list.isEmpty() ? null : list;
  }

  private Component removing() {
    Span now = new Span(question.path(FIELD).toString());
    now.getElement().setAttribute("dir", "ltr");
    NativeButton remove = new NativeButton(text("surveybuild.default.remove"), _ -> put(null));
    remove.addClassNames("btn", "quiet", "small");
    return new Div(now, remove);
  }

  private Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    for (JsonNode option : question.path(question.has("areas") ? "areas" : "options")) {
      String code = option.path("code").stringValue("");
      JsonNode label = option.path("label");
      String original = label.path(workshop.document().original()).stringValue("");
      String own = label.path(CurrentLanguage.get().tag()).stringValue("");
      String words = own.isEmpty() ? original : own;
      labels.put(code, words.isEmpty() ? code : words);
    }
    return labels;
  }

  private void put(@Nullable JsonNode value) {
    workshop.act(new Edit.Put(address, FIELD, value));
  }
}
