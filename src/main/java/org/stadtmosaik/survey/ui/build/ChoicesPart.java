package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import java.util.HashSet;
import java.util.Set;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The options, rows or places of a question. */
class ChoicesPart extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 500;

  private final transient Workshop workshop;
  private final String question;
  private final String kind;
  private final String list;
  private final String type;

  /**
   * @param kind {@code option}, {@code row} or {@code area}
   */
  ChoicesPart(Workshop workshop, String question, JsonNode element, String kind) {
    this.workshop = workshop;
    this.question = question;
    this.kind = kind;
    this.list = kind + "s";
    this.type = element.path("type").stringValue("");
    addClassNames("choices", "stack");
    add(new H3(text("surveybuild.choices." + kind)));
    JsonNode all = element.path(list);
    for (int i = 0; i < all.size(); i++) {
      add(part(all.get(i), i, all.size()));
    }
    NativeButton more = new NativeButton(text("surveybuild.choices.add." + kind), _ -> addOne(all));
    more.addClassNames("btn", "quiet");
    add(more);
  }

  private Div part(JsonNode choice, int index, int count) {
    String address = question + "/" + kind + ":" + choice.path("code").stringValue("");
    Inputs inputs = new Inputs(workshop, address, choice);
    Div part = new Div();
    part.addClassName("choice");
    part.add(
        new TextPair(
            workshop,
            address,
            "label",
            text("surveybuild.choices.label." + kind, index + 1),
            1,
            LONGEST));
    if (type.equals("picture")) {
      part.add(
          inputs.word("image", "text", text("surveybuild.image"), text("surveybuild.image.hint")),
          new TextPair(workshop, address, "imageText", text("surveybuild.imageText"), 1, LONGEST));
    }
    Div tools = new Div();
    tools.addClassName("row");
    tools.add(
        small(text("surveybuild.up"), index > 0, () -> move(address, index - 1)),
        small(text("surveybuild.down"), index < count - 1, () -> move(address, index + 1)),
        small(text("surveybuild.remove"), true, () -> workshop.act(new Edit.Remove(address))));
    part.add(tools, more(choice, address, inputs));
    return part;
  }

  private NativeDetails more(JsonNode choice, String address, Inputs inputs) {
    Div content = new Div();
    content.addClassName("stack");
    if (kind.equals("option") && (type.equals("single") || type.equals("multiple"))) {
      content.add(inputs.flag("other", text("surveybuild.other")));
    }
    if (kind.equals("option") && (type.equals("multiple") || type.equals("picture"))) {
      content.add(inputs.flag("exclusive", text("surveybuild.exclusive")));
    }
    content.add(inputs.code(_ -> workshop.reload()));
    if (kind.equals("option") && !type.equals("matrix")) {
      content.add(new RulePart(workshop, address, "showIf", choice.get("showIf")));
    }
    NativeDetails more = new NativeDetails(text("surveybuild.more"), content);
    more.addClassName("texts-more");
    return more;
  }

  private NativeButton small(String words, boolean possible, Runnable action) {
    NativeButton button = new NativeButton(words, _ -> action.run());
    button.addClassNames("btn", "quiet", "small");
    button.setEnabled(possible);
    return button;
  }

  private void move(String address, int index) {
    workshop.act(new Edit.Move(address, question + "/" + list, index));
  }

  private void addOne(JsonNode all) {
    Set<String> taken = new HashSet<>();
    all.forEach(each -> taken.add(each.path("code").stringValue("")));
    taken.addAll(workshop.earlier().choices(question.replaceFirst("^question:", "")));
    int number = all.size() + 1;
    String prefix = kind.substring(0, 1);
    while (taken.contains(prefix + number)) {
      number++;
    }
    ObjectNode fresh = JsonNodeFactory.instance.objectNode().put("code", prefix + number);
    ObjectNode label = fresh.putObject("label");
    for (String tag : workshop.document().languages()) {
      int shown = all.size() + 1;
      Language.shipped(tag)
          .ifPresent(it -> label.put(tag, Messages.get(it, "surveybuild.new." + kind, shown)));
    }
    workshop.act(new Edit.Insert(question + "/" + list, all.size(), fresh));
  }
}
