package org.stadtmosaik.following.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.stadtmosaik.shell.CurrentLanguage;

/** Where somebody says to which address digests shall come as well. */
@Tag("follow-mail")
@JsModule("./following/follow-mail.ts")
class FollowMailCard extends Component {

  private static final long serialVersionUID = 1L;

  FollowMailCard() {
    getElement().setAttribute("lang", CurrentLanguage.get().tag());
  }
}
