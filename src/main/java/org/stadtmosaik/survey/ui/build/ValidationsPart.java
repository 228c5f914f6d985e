package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Rules that an answer keeps, each with what to say if it does not. */
class ValidationsPart extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST = 500;

  ValidationsPart(Workshop workshop, String question, JsonNode element) {
    super(text("surveybuild.validations"));
    addClassName("texts-more");
    Div content = new Div();
    content.addClassName("stack");
    JsonNode all = element.path("validate");
    for (int i = 0; i < all.size(); i++) {
      String address = question + "/validation:" + i;
      NativeButton remove =
          new NativeButton(text("surveybuild.remove"), _ -> workshop.act(new Edit.Remove(address)));
      remove.addClassNames("btn", "quiet", "small");
      Div part = new Div();
      part.addClassName("choice");
      part.add(
          new RulePart(workshop, address, "rule", all.get(i).get("rule")),
          new TextPair(workshop, address, "message", text("surveybuild.text.message"), 1, LONGEST),
          remove);
      content.add(part);
    }
    NativeButton more =
        new NativeButton(
            text("surveybuild.validations.add"),
            _ -> {
              ObjectNode fresh = JsonNodeFactory.instance.objectNode();
              workshop.act(new Edit.Insert(question + "/validate", all.size(), fresh));
            });
    more.addClassNames("btn", "quiet");
    content.add(more);
    setContent(content);
    setOpen(!all.isEmpty());
  }
}
