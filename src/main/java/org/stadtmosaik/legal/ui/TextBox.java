package org.stadtmosaik.legal.ui;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;

/** A native text area: the public pages carry no component library for one field. */
@Tag("textarea")
class TextBox extends AbstractSinglePropertyField<TextBox, String> {

  private static final long serialVersionUID = 1L;

  TextBox() {
    super("value", "", false);
    // Not the event that a web component would send.
    setSynchronizedEvent("change");
  }
}
