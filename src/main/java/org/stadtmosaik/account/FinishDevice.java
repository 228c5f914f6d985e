package org.stadtmosaik.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.stadtmosaik.shared.Language;

/**
 * "I have finished", for a phone that several people use. Works in the browser alone, so that it
 * does without network what can be done without.
 */
@Tag("finish-device")
@JsModule("./account/finish-device.ts")
public final class FinishDevice extends Component {

  private static final long serialVersionUID = 1L;

  public FinishDevice(Language language) {
    getElement().setAttribute("lang", language.tag());
  }
}
