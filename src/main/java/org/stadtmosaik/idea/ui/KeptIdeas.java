package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import org.stadtmosaik.shared.Language;

/** The ideas that this browser keeps because they are not sent yet; shows nothing without any. */
@Tag("kept-ideas")
@JsModule("./idea/kept-ideas.ts")
public class KeptIdeas extends Component {

  private static final long serialVersionUID = 1L;

  public KeptIdeas(Language language) {
    getElement().setAttribute("lang", language.tag());
  }
}
