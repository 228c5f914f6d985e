package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.UUID;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Placeholder;

/** Agree, disagree or pass, or nothing; works without a network and sends later. */
@Tag("opinion-buttons")
@JsModule("./idea/opinion-buttons.ts")
public class OpinionButtons extends Component {

  /**
   * @param language in which the buttons speak
   */
  public OpinionButtons(UUID idea, Language language) {
    getElement().setAttribute("idea", idea.toString());
    getElement().setAttribute("lang", language.tag());
  }

  /**
   * @param opinion {@code agree}, {@code disagree}, {@code pass}, or empty for none
   */
  public void setOpinion(String opinion) {
    getElement().setAttribute("opinion", opinion);
    Div choices = new Div();
    choices.addClassName("opinions");
    for (String choice : List.of("agree", "disagree", "pass")) {
      Span chip = new Span(CurrentLanguage.text("ideaform.opinion." + choice));
      chip.addClassName("chip");
      choices.add(chip);
    }
    Placeholder.in(this, choices);
  }
}
