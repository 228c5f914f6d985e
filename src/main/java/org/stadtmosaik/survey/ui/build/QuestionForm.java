package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.LinkedHashMap;
import java.util.Map;
import org.stadtmosaik.survey.definition.QuestionType;
import tools.jackson.databind.JsonNode;

/** What a question says, what belongs to its type, and when it is asked. */
class QuestionForm extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_HELP = 5000;
  private static final int LONGEST_WORD = 500;

  private final transient Workshop workshop;
  private final String address;
  private final transient JsonNode question;
  private final transient Inputs inputs;
  private final QuestionType type;

  QuestionForm(Workshop workshop, String address, JsonNode question) {
    this.workshop = workshop;
    this.address = address;
    this.question = question;
    this.inputs = new Inputs(workshop, address, question);
    this.type = type(question);
    addClassName("stack");
    add(pair("title", 2, LONGEST_TITLE), pair("help", 2, LONGEST_HELP));
    addForType();
    add(new DefaultPart(workshop, address, question, type));
    Div marks = new Div();
    marks.addClassNames("stack", "marks");
    if (type != QuestionType.INFO && type != QuestionType.CALCULATED) {
      marks.add(inputs.flag("required", text("surveybuild.required")));
      if (type != QuestionType.CONSENT) {
        marks.add(inputs.flag("declinable", text("surveybuild.declinable")));
      }
    }
    add(marks, new RulePart(workshop, address, "showIf", question.get("showIf")));
    if (type != QuestionType.INFO && type != QuestionType.CALCULATED) {
      add(new ValidationsPart(workshop, address, question));
    }
    add(new RetypePart(workshop, address, question), more());
  }

  private static QuestionType type(JsonNode question) {
    String word = question.path("type").stringValue("");
    for (QuestionType each : QuestionType.values()) {
      if (each.word().equals(word)) {
        return each;
      }
    }
    return QuestionType.INFO;
  }

  private TextPair pair(String field, int rows, int longest) {
    return new TextPair(
        workshop,
        address,
        field,
        text("surveybuild.text." + field.replace(".", "")),
        rows,
        longest);
  }

  private void addForType() {
    switch (type) {
      case SINGLE -> {
        add(new ChoicesPart(workshop, address, question, "option"));
        add(
            inputs.choice(
                "look",
                text("surveybuild.look"),
                words("surveybuild.look.", "list", "dropdown", "buttons"),
                "list"));
        add(shuffle());
      }
      case MULTIPLE, RANKING -> {
        add(new ChoicesPart(workshop, address, question, "option"), atMost(), shuffle());
      }
      case PICTURE -> {
        add(new ChoicesPart(workshop, address, question, "option"));
        add(inputs.flag("multiple", text("surveybuild.multiple")), shuffle());
      }
      case MATRIX -> {
        add(new ChoicesPart(workshop, address, question, "row"));
        add(new ChoicesPart(workshop, address, question, "option"), shuffle());
      }
      case PLACE -> add(new ChoicesPart(workshop, address, question, "area"));
      case SCALE -> scale();
      case SLIDER -> {
        add(numbers("min", "max", "step"), pair("unit", 1, LONGEST_WORD));
        add(pair("ends.0", 1, LONGEST_WORD), pair("ends.1", 1, LONGEST_WORD));
      }
      case NUMBER -> add(numbers("min", "max", "decimals"), pair("unit", 1, LONGEST_WORD));
      case TEXT -> add(inputs.flag("long", text("surveybuild.long")), numbers("maxLength"));
      case DATE -> add(moments("date"), inputs.flag("past", text("surveybuild.past")));
      case TIME -> add(moments("time"));
      case CONSENT -> add(inputs.flag("must", text("surveybuild.must")));
      case CALCULATED -> add(new RulePart(workshop, address, "value", question.get("value")));
      case PHOTO, INFO -> {
        // Nothing more to say.
      }
    }
  }

  private void scale() {
    add(numbers("from", "to"));
    add(
        inputs.choice(
            "look",
            text("surveybuild.look"),
            words("surveybuild.look.", "numbers", "faces"),
            "numbers"));
    if (question.path("look").stringValue("").equals("faces")) {
      int from = question.path("from").intValue(1);
      int to = Math.min(question.path("to").intValue(5), from + 6);
      for (int value = from; value <= to; value++) {
        add(
            new TextPair(
                workshop,
                address,
                "labels." + value,
                text("surveybuild.labelOf", value),
                1,
                LONGEST_WORD));
      }
    } else {
      add(pair("ends.0", 1, LONGEST_WORD), pair("ends.1", 1, LONGEST_WORD));
    }
  }

  private Component shuffle() {
    return inputs.flag("shuffle", text("surveybuild.shuffle"));
  }

  private Component atMost() {
    return type == QuestionType.MULTIPLE || type == QuestionType.RANKING
        ? numbers("min", "max")
        : new Div();
  }

  private Div numbers(String... fields) {
    Div row = new Div();
    row.addClassName("numbers");
    for (String field : fields) {
      row.add(inputs.number(field, text("surveybuild.number." + field), ""));
    }
    return row;
  }

  private Div moments(String kind) {
    Div row = new Div();
    row.addClassName("numbers");
    row.add(
        inputs.word("min", kind, text("surveybuild.earliest"), ""),
        inputs.word("max", kind, text("surveybuild.latest"), ""));
    return row;
  }

  /** Each value with its words, whose key begins so. */
  static Map<String, String> words(String prefix, String... values) {
    Map<String, String> words = new LinkedHashMap<>();
    for (String value : values) {
      words.put(value, text(prefix + value));
    }
    return words;
  }

  private NativeDetails more() {
    Div content = new Div();
    content.addClassName("stack");
    content.add(inputs.code(code -> workshop.reloadAt("question:" + code)));
    NativeDetails more = new NativeDetails(text("surveybuild.more"), content);
    more.addClassName("texts-more");
    return more;
  }
}
