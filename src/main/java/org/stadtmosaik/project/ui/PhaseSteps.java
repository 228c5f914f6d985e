package org.stadtmosaik.project.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.shell.CurrentLanguage;

/** The bar that shows how far a project is. */
class PhaseSteps extends Div {

  private static final long serialVersionUID = 1L;

  PhaseSteps(List<Phase> phases, LocalDate today) {
    addClassName("steps");
    int current = 0;
    for (int i = 0; i < phases.size(); i++) {
      Span step = new Span();
      if (phases.get(i).includes(today)) {
        step.addClassName("now");
        current = i + 1;
      } else if (phases.get(i).ends().isBefore(today)) {
        step.addClassName("done");
      }
      add(step);
    }
    getElement().setAttribute("role", "img");
    getElement()
        .setAttribute(
            "aria-label",
            current == 0
                ? CurrentLanguage.text("project.phase.none")
                : CurrentLanguage.text("project.phase.step", current, phases.size()));
  }
}
