package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import tools.jackson.databind.node.ObjectNode;

/** What is chosen: its kind, what can be done with the whole of it, and its form. */
class ElementForm extends Div {

  private static final long serialVersionUID = 1L;

  ElementForm(Workshop workshop, String address, ObjectNode element, Bench bench) {
    addClassName("stack");
    String kind = address.equals("survey") ? address : address.substring(0, address.indexOf(':'));
    String type = element.path("type").stringValue("");
    add(
        new H2(
            kind.equals("survey")
                ? text("surveybuild.settings")
                : kind.equals("question")
                    ? text("surveybuild.type." + type)
                    : text("surveybuild.kind." + kind)));
    if (!kind.equals("survey")) {
      add(tools(address, kind, bench));
    }
    add(
        switch (kind) {
          case "survey" -> new SettingsForm(workshop, element);
          case "question" -> new QuestionForm(workshop, address, element);
          default -> new PartForm(workshop, address, element, kind);
        });
    if (kind.equals("question")) {
      add(bench.keep());
    }
  }

  private static Div tools(String address, String kind, Bench bench) {
    Div tools = new Div();
    tools.addClassNames("row", "element-tools");
    tools.add(
        button("surveybuild.up", "Alt ↑", () -> bench.step(address, -1)),
        button("surveybuild.down", "Alt ↓", () -> bench.step(address, 1)));
    if (kind.equals("question")) {
      tools.add(button("surveybuild.twice", "", () -> bench.twice(address)));
    }
    tools.add(button("surveybuild.remove", "", () -> bench.remove(address)));
    return tools;
  }

  private static NativeButton button(String key, String shortcut, Runnable action) {
    NativeButton button = new NativeButton("", _ -> action.run());
    button.add(new Span(text(key)));
    if (!shortcut.isEmpty()) {
      Span keys = new Span(shortcut);
      keys.addClassName("keys");
      keys.getElement().setAttribute("aria-hidden", "true");
      button.add(keys);
    }
    button.addClassNames("btn", "quiet", "small");
    return button;
  }
}
