package org.stadtmosaik.idea.coauthor.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.UUID;
import org.stadtmosaik.shared.Language;

/** Accepts the invitation that the page's address carries, when somebody says so. */
@Tag("join-idea")
@JsModule("./idea/join-idea.ts")
class JoinIdea extends Component {

  JoinIdea(UUID idea, Language language) {
    getElement().setAttribute("idea", idea.toString()).setAttribute("lang", language.tag());
  }
}
