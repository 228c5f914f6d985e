package org.stadtmosaik.idea.ui.opinion;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import org.stadtmosaik.idea.opinion.OpinionReport.Portrait;
import org.stadtmosaik.idea.opinion.OpinionReport.Told;

/** A group by the ideas on which it answers otherwise than the others. */
class PortraitSection extends Section {

  private static final long serialVersionUID = 1L;

  PortraitSection(Portrait portrait, StatementWords words) {
    addClassName("opinion-section");
    int number = portrait.group().number();
    add(
        new H2(text("opinion.portrait.title", number, portrait.group().people())),
        new Paragraph(
            text(portrait.telling().isEmpty() ? "opinion.portrait.none" : "opinion.portrait.text")),
        ToldCard.list(portrait.telling(), words, told -> Optional.of(sentence(told, number))));
  }

  private static String sentence(Told told, int number) {
    boolean agrees =
        told.opinion().shares().stream()
            .anyMatch(share -> share.group() == number && share.tellsByAgreeing());
    return text(agrees ? "opinion.portrait.agrees" : "opinion.portrait.disagrees", number);
  }
}
