package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import java.util.UUID;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Icon;
import org.stadtmosaik.shell.Placeholder;

/** Supports an idea or takes that back; works without a network and sends later. */
@Tag("support-button")
@JsModule("./idea/support-button.ts")
public class SupportButton extends Component {

  /**
   * @param language in which the button speaks
   */
  public SupportButton(UUID idea, Language language) {
    getElement().setAttribute("idea", idea.toString());
    getElement().setAttribute("lang", language.tag());
  }

  /**
   * @param count how many people support it, this one included
   * @param supported whether this person does
   */
  public void setSupport(long count, boolean supported) {
    getElement().setAttribute("count", Long.toString(count));
    getElement().setAttribute("supported", supported);
    Span button =
        new Span(
            Icon.SUPPORT.create(),
            new Span(CurrentLanguage.text("ideaform.support.label")),
            new Span(CurrentLanguage.text("shell.number", count)));
    button.addClassName("support-button");
    Placeholder.in(this, button);
  }

  /** Why nobody can support it now, in the reader's language; empty lets them. */
  public void setDisabledReason(String reason) {
    getElement().setAttribute("disabled-reason", reason);
  }
}
