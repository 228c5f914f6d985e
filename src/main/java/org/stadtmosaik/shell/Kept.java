package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import java.io.Serializable;

/**
 * What is typed into some fields, kept in the browser's tab under a name until it has been used, so
 * that it outlives the session and a deployment. The server learns nothing of it meanwhile.
 */
public final class Kept implements Serializable {

  private static final long serialVersionUID = 1L;

  private final String name;

  /**
   * @param name of what is typed, for example {@code case/<id>}
   */
  public Kept(String name) {
    this.name = name + "/";
  }

  /** Keeps what is typed into this field, and puts back what was kept once it is on the page. */
  public void in(Component field, String part) {
    field.getElement().setAttribute("data-keep", name + part);
    field.addAttachListener(
        _ -> field.getElement().executeJs("window.stadtmosaikKeeper?.restore(this)"));
  }

  /** Does this if something is kept in the tab that shows the component. */
  public void whenThere(Component shown, Runnable action) {
    shown
        .getElement()
        .executeJs("return window.stadtmosaikKeeper?.has($0) ?? false", name)
        .then(
            Boolean.class,
            there -> {
              if (there) {
                action.run();
              }
            });
  }

  /** Lets it go, because it has been used or is not wanted. */
  public void forget(Component shown) {
    shown.getElement().executeJs("window.stadtmosaikKeeper?.forget($0)", name);
  }
}
