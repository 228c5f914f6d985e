package org.stadtmosaik.idea.ui.opinion;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** Which part of a bar is what; those who see no bars read the same in words. */
class ShareLegend extends Div {

  private static final long serialVersionUID = 1L;

  ShareLegend() {
    addClassNames("share-legend", "small");
    getElement().setAttribute("aria-hidden", "true");
    for (String kind : List.of("agree", "pass", "disagree")) {
      Span sign = new Span();
      sign.addClassName("share-" + kind);
      Span entry = new Span(sign, new Span(text("opinion.legend." + kind)));
      add(entry);
    }
  }
}
