package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import org.stadtmosaik.survey.writing.document.DocumentPlace;
import tools.jackson.databind.JsonNode;

/** A page or a group: when it is shown, and in which order. */
class PartForm extends Div {

  private static final long serialVersionUID = 1L;

  private static final int LONGEST_TITLE = 500;

  /**
   * @param kind {@code page} or {@code group}
   */
  PartForm(Workshop workshop, String address, JsonNode element, String kind) {
    addClassName("stack");
    Inputs inputs = new Inputs(workshop, address, element);
    if (kind.equals("group")) {
      add(
          new TextPair(
              workshop, address, "title", text("surveybuild.text.groupTitle"), 1, LONGEST_TITLE));
    }
    DocumentPlace place = workshop.document().place(address);
    if (place.siblings() > 0) {
      add(inputs.flag("shuffle", text("surveybuild.shuffle." + kind)));
    }
    add(
        new RulePart(workshop, address, "showIf", element.get("showIf")),
        inputs.code(code -> workshop.reloadAt(kind + ":" + code)));
  }
}
