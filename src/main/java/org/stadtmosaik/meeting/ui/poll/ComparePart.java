package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.stadtmosaik.deliberation.Comparison;
import org.stadtmosaik.deliberation.SeriesChoice;
import org.stadtmosaik.meeting.PollChoice;
import org.stadtmosaik.shell.CurrentLanguage;

/** The dates beside each other: which is the fullest, which the fairest, and why. */
class ComparePart extends Div {

  private static final long serialVersionUID = 1L;

  ComparePart(PollChoice choice, GroupNames groups, DateNames dates) {
    addClassNames("stack", "compare");
    Comparison comparison = choice.dates();
    WhyWords why = new WhyWords(comparison, groups, CurrentLanguage.get());
    SeriesChoice fullest = choice.fullest();
    SeriesChoice fairest = choice.fairest();
    Paragraph sentence =
        new Paragraph(
            fullest == null || fairest == null ? why.of(dates::full) : why.of(fullest, fairest));
    sentence.addClassNames("lead", "why");
    add(new H2(text("meetingchoice.compare")), sentence);
    if (comparison.answers() == 0) {
      return;
    }
    Div pair = new Div();
    pair.addClassName("survey-grid");
    if (fullest == null || fairest == null) {
      comparison
          .fullest()
          .ifPresent(it -> pair.add(PickCard.of("full", comparison.of(it), groups, dates)));
      comparison
          .fairest()
          .ifPresent(it -> pair.add(PickCard.of("fair", comparison.of(it), groups, dates)));
    } else if (!fairest.dates().isEmpty()) {
      pair.add(
          PickCard.of("full.several", fullest, groups, dates),
          PickCard.of("fair.several", fairest, groups, dates));
    }
    Paragraph how = new Paragraph(text("meetingchoice.compare.how"));
    how.addClassNames("soft", "small");
    add(
        pair,
        how,
        new DateTable(comparison, groups, dates),
        new SlotTable(comparison, groups, dates));
  }
}
