package org.stadtmosaik.idea.ui.follow;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import java.util.UUID;
import java.util.function.Consumer;

/** The browser's own box to tick. */
@Tag("input")
class Tick extends Component {

  private static final long serialVersionUID = 1L;

  private boolean ticked;

  /**
   * @param taken gets whether it is ticked, whenever that changes
   */
  Tick(boolean ticked, Consumer<Boolean> taken) {
    this.ticked = ticked;
    setId("tick-" + UUID.randomUUID());
    getElement().setAttribute("type", "checkbox").setProperty("checked", ticked);
    getElement()
        .addPropertyChangeListener(
            "checked",
            "change",
            change -> {
              this.ticked = Boolean.TRUE.equals(change.getValue());
              taken.accept(this.ticked);
            });
  }

  boolean ticked() {
    return ticked;
  }

  Tick named(String label) {
    getElement().setAttribute("aria-label", label);
    return this;
  }
}
