package org.stadtmosaik.following;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Span;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Placeholder;

/** Follows a thing or takes that back; works without an account or a network and sends later. */
@Tag("follow-button")
@JsModule("./following/follow-button.ts")
public class FollowButton extends Component {

  private static final long serialVersionUID = 1L;

  FollowButton(Target target, boolean followed) {
    Language reader = CurrentLanguage.get();
    getElement()
        .setAttribute("lang", reader.tag())
        .setAttribute("target-type", target.type())
        .setAttribute("target-id", target.id().toString())
        .setAttribute("followed", followed);
    Span button =
        new Span(CurrentLanguage.text(followed ? "following.button.on" : "following.button.off"));
    button.addClassNames("btn", "quiet", "small");
    Placeholder.in(this, button);
  }
}
