package org.stadtmosaik.survey.ui.library;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.stadtmosaik.shell.TextsField;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All words of a question in all languages, with a way to add options and to take some away. */
class QuestionWords extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_HELP = 5000;
  private static final int LONGEST = 500;

  /** Lists of parts with the first letter of the codes of new ones. */
  private static final Map<String, String> LISTS =
      Map.of("options", "option", "rows", "row", "areas", "area");

  private final transient ObjectNode question;
  private final Map<String, TextsField> fields = new LinkedHashMap<>();

  QuestionWords(ObjectNode question) {
    this.question = question.deepCopy();
    addClassName("stack");
    build();
  }

  /** The question with what stands in the fields. */
  ObjectNode question() {
    collect();
    return question.deepCopy();
  }

  private void build() {
    removeAll();
    fields.clear();
    field("/title", text("surveybuild.text.title"), 2, LONGEST_TITLE);
    field("/help", text("surveybuild.text.help"), 2, LONGEST_HELP);
    if (question.has("unit")) {
      field("/unit", text("surveybuild.text.unit"), 1, LONGEST);
    }
    for (int end = 0; end < question.path("ends").size(); end++) {
      field("/ends/" + end, text("surveybuild.text.ends" + end), 1, LONGEST);
    }
    for (String value : question.path("labels").propertyNames()) {
      field("/labels/" + value, text("surveybuild.labelOf", value), 1, LONGEST);
    }
    for (String list : new String[] {"rows", "options", "areas"}) {
      if (question.path(list).isArray()) {
        parts(list, LISTS.getOrDefault(list, ""));
      }
    }
    for (int i = 0; i < question.path("validate").size(); i++) {
      field("/validate/" + i + "/message", text("surveybuild.text.message"), 1, LONGEST);
    }
  }

  private void parts(String list, String kind) {
    JsonNode all = question.path(list);
    for (int i = 0; i < all.size(); i++) {
      int index = i;
      String at = "/" + list + "/" + i;
      field(at + "/label", text("surveybuild.choices.label." + kind, i + 1), 1, LONGEST);
      if (all.get(i).has("imageText")) {
        field(at + "/imageText", text("surveybuild.imageText"), 1, LONGEST);
      }
      if (all.size() > 1) {
        add(button(text("surveylibrary.edit.remove", i + 1), () -> remove(list, index)));
      }
    }
    // A picture needs its image, a place its border: those come from the questionnaire.
    if (!question.path("type").stringValue("").equals("picture") && !kind.equals("area")) {
      add(button(text("surveybuild.choices.add." + kind), () -> addOne(list, kind)));
    }
  }

  private NativeButton button(String words, Runnable action) {
    NativeButton button =
        new NativeButton(
            words,
            _ -> {
              collect();
              action.run();
              build();
            });
    button.addClassNames("btn", "quiet", "small");
    button.getElement().setAttribute("type", "button");
    return button;
  }

  private void remove(String list, int index) {
    ((ArrayNode) question.get(list)).remove(index);
    // What it begins with may have been this one.
    question.remove("default");
  }

  private void addOne(String list, String kind) {
    ArrayNode all = (ArrayNode) question.get(list);
    Set<String> taken = new HashSet<>();
    all.forEach(each -> taken.add(each.path("code").stringValue("")));
    int number = all.size() + 1;
    while (taken.contains(kind.charAt(0) + "" + number)) {
      number++;
    }
    all.addObject().put("code", kind.charAt(0) + "" + number).putObject("label");
  }

  private void field(String pointer, String label, int rows, int longest) {
    Map<String, String> texts = new LinkedHashMap<>();
    question
        .at(pointer)
        .properties()
        .forEach(each -> texts.put(each.getKey(), each.getValue().stringValue("")));
    TextsField field = new TextsField(texts, rows, longest).named(label, "");
    fields.put(pointer, field);
    add(field);
  }

  /** Texts in languages that the portal does not speak stay as they are. */
  private void collect() {
    fields.forEach((pointer, field) -> {
      int slash = pointer.lastIndexOf('/');
      JsonNode parent = question.at(pointer.substring(0, slash));
      String name = pointer.substring(slash + 1);
      JsonNode there = question.at(pointer);
      ObjectNode now =
          there instanceof ObjectNode object
              ? object.deepCopy()
              : JsonNodeFactory.instance.objectNode();
      field
          .value()
          .texts()
          .forEach((tag, words) -> {
            if (words.isBlank()) {
              now.remove(tag);
            } else {
              now.put(tag, words);
            }
          });
      put(parent, name, now);
    });
  }

  private static void put(JsonNode parent, String name, ObjectNode text) {
    if (parent instanceof ArrayNode list) {
      list.set(Integer.parseInt(name), text);
    } else if (parent instanceof ObjectNode object) {
      if (text.isEmpty() && (name.equals("help") || name.equals("unit"))) {
        object.remove(name);
      } else {
        object.set(name, text);
      }
    }
  }
}
