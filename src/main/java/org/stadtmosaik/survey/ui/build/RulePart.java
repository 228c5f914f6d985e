package org.stadtmosaik.survey.ui.build;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.survey.condition.ConditionScope;
import org.stadtmosaik.survey.ui.condition.ConditionField;
import org.stadtmosaik.survey.writing.document.Edit;
import tools.jackson.databind.JsonNode;

/** A rule of an element, in words. */
class RulePart extends Div {

  private static final long serialVersionUID = 1L;

  /**
   * @param field {@code showIf}, {@code when}, {@code rule}
   */
  RulePart(Workshop workshop, String address, String field, @Nullable JsonNode rule) {
    addClassName("rule-part");
    add(
        Inputs.label(text("surveybuild.rule." + field)),
        new ConditionField(
            ConditionScope.of(workshop.document().definition(), address + "#" + field),
            CurrentLanguage.get(),
            rule,
            changed -> workshop.store(new Edit.Put(address, field, changed))));
  }
}
