package org.stadtmosaik.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;

/** Passes the page that it stands on to other people, by what their phone has for that. */
@Tag("share-button")
@JsModule("./shell/share-button.ts")
public class ShareButton extends Component {

  private static final long serialVersionUID = 1L;

  public ShareButton() {
    getElement().setAttribute("lang", CurrentLanguage.get().tag());
    Span button = new Span(CurrentLanguage.text("share.button"));
    button.addClassNames("btn", "quiet", "small");
    Placeholder.in(this, button);
  }
}
