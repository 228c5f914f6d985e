package org.stadtmosaik.shell;

import com.vaadin.flow.component.AbstractSinglePropertyField;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.data.value.HasValueChangeMode;
import com.vaadin.flow.data.value.ValueChangeMode;

/** The browser's own field for several lines. */
@Tag("textarea")
public class TextBox extends AbstractSinglePropertyField<TextBox, String>
    implements HasValueChangeMode, Focusable<TextBox> {

  private static final long serialVersionUID = 1L;

  private ValueChangeMode mode = ValueChangeMode.ON_CHANGE;
  private int timeout = DEFAULT_CHANGE_TIMEOUT;

  /**
   * @param rows how many lines are seen of it
   */
  public TextBox(int rows) {
    super("value", "", false);
    getElement().setAttribute("rows", Integer.toString(rows));
    setValueChangeMode(mode);
  }

  @Override
  public ValueChangeMode getValueChangeMode() {
    return mode;
  }

  @Override
  public void setValueChangeMode(ValueChangeMode valueChangeMode) {
    mode = valueChangeMode;
    setSynchronizedEvent(ValueChangeMode.eventForMode(valueChangeMode, "input"));
    applyTimeout();
  }

  @Override
  public void setValueChangeTimeout(int valueChangeTimeout) {
    timeout = valueChangeTimeout;
    applyTimeout();
  }

  @Override
  public int getValueChangeTimeout() {
    return timeout;
  }

  private void applyTimeout() {
    ValueChangeMode.applyChangeTimeout(mode, timeout, getSynchronizationRegistration());
  }
}
