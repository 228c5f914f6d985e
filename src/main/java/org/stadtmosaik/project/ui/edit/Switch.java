package org.stadtmosaik.project.ui.edit;

import com.vaadin.flow.component.html.NativeButton;

/** A chip that is on or off. */
class Switch extends NativeButton {

  private static final long serialVersionUID = 1L;

  private boolean on;

  Switch(String label, boolean on, Runnable changed) {
    super(label);
    this.on = on;
    addClassName("chip");
    show();
    addClickListener(_ -> {
      this.on = !this.on;
      show();
      changed.run();
    });
  }

  boolean isOn() {
    return on;
  }

  private void show() {
    getElement().setAttribute("aria-pressed", Boolean.toString(on));
  }
}
