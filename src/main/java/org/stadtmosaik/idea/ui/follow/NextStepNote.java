package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.chain.NextStep;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.LocalizedParagraph;

/** What happens next and when; that it is overdue, if it is; or that nobody knows. */
class NextStepNote extends Div {

  private static final long serialVersionUID = 1L;

  NextStepNote(@Nullable NextStep step, LocalDate today) {
    addClassName("next-step");
    if (step == null) {
      add(new Paragraph(text("follow.chain.noDate")));
      return;
    }
    String day = CommuneTime.day(step.due(), CurrentLanguage.get());
    Paragraph when =
        new Paragraph(
            text(step.isOverdue(today) ? "follow.chain.overdue" : "follow.chain.next", day));
    when.addClassName("chain-title");
    add(when, new LocalizedParagraph(step.text()));
    if (step.isOverdue(today)) {
      addClassName("overdue");
    }
  }
}
