package org.stadtmosaik.account;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.stadtmosaik.shared.Language;

/**
 * Coming back by a code from a mail, or keeping an address for that. The browser asks by itself;
 * the address is never rendered here, as nobody could read it back.
 */
@Tag("mail-return")
@JsModule("./account/mail-return.ts")
public final class MailReturnCard extends Component {

  private static final long serialVersionUID = 1L;

  /**
   * @param attach whether this device's resident keeps an address, rather than comes back
   */
  public MailReturnCard(Language language, boolean attach) {
    getElement().setAttribute("lang", language.tag());
    getElement().setAttribute("mode", attach ? "attach" : "return");
  }
}
