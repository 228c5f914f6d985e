package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.stadtmosaik.shared.Language;

/**
 * The code that brings somebody back on another device; fetched by the browser, never rendered
 * here.
 */
@Tag("recovery-card")
@JsModule("./idea/recovery-card.ts")
public class RecoveryCard extends Component {

  private static final long serialVersionUID = 1L;

  public RecoveryCard(Language language) {
    getElement().setAttribute("lang", language.tag());
    getElement().setAttribute("always", true);
  }
}
