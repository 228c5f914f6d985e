package org.stadtmosaik.survey.ui.build;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.dom.Element;
import java.util.Map;

/** The browser's own field for one of several. */
@Tag("select")
class Picker extends AbstractSinglePropertyField<Picker, String> {

  private static final long serialVersionUID = 1L;

  /**
   * @param options words by value, in their order
   */
  Picker(Map<String, String> options, String chosen) {
    super("value", "", false);
    setSynchronizedEvent("change");
    options.forEach((value, words) -> {
      Element option = new Element("option");
      option.setAttribute("value", value).setAttribute("dir", "auto");
      option.setText(words);
      // The value as a property would come before the options.
      if (value.equals(chosen)) {
        option.setAttribute("selected", true);
      }
      getElement().appendChild(option);
    });
    setPresentationValue(chosen);
    setModelValue(chosen, false);
  }
}
