package org.stadtmosaik.survey.ui.build;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** The browser's own field for yes or no. */
@Tag("input")
class Tick extends AbstractSinglePropertyField<Tick, Boolean> {

  private static final long serialVersionUID = 1L;

  private Tick(boolean on) {
    super("checked", false, false);
    getElement().setAttribute("type", "checkbox");
    setSynchronizedEvent("change");
    setValue(on);
  }

  /** With its words beside it. */
  static NativeLabel labelled(String words, boolean on, Consumer<Boolean> changed) {
    Tick tick = new Tick(on);
    tick.addValueChangeListener(change -> changed.accept(change.getValue()));
    NativeLabel label = new NativeLabel();
    label.addClassName("tick");
    label.add(tick, new Span(words));
    return label;
  }
}
