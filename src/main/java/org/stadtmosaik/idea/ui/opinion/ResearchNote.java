package org.stadtmosaik.idea.ui.opinion;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.stadtmosaik.deliberation.opinion.Bridging;
import org.stadtmosaik.deliberation.opinion.OpinionGroups;
import org.stadtmosaik.deliberation.opinion.ShownGroups;
import org.stadtmosaik.idea.OpinionSummary;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.RelativeTime;
import org.stadtmosaik.shell.UserText;

/** How the figures came about, for researchers: method, parameters, sources, input, time. */
class ResearchNote extends NativeDetails {

  private static final long serialVersionUID = 1L;

  private static final List<String> SOURCES =
      List.of(
          "C. Small, M. Bjorkegren, T. Erkkilä, L. Shaw and C. Megill, Polis: Scaling deliberation"
              + " by mapping high dimensional opinion spaces, Recerca 26(2), 2021",
          "S. Wojcik et al., Birdwatch: Crowd wisdom and bridging algorithms can inform"
              + " understanding and reduce the spread of misinformation, arXiv:2210.15723, 2022");

  ResearchNote(OpinionSummary summary) {
    super(text("opinion.note.title"), content(summary));
    addClassName("fold");
  }

  private static Div content(OpinionSummary summary) {
    Div all = new Div();
    all.addClassName("stack");
    all.add(
        new Paragraph(text("opinion.note.groups", OpinionGroups.ENOUGH_VOTES)),
        new Paragraph(text("opinion.note.consensus")),
        new Paragraph(text("opinion.note.telling")),
        new Paragraph(
            text(
                summary.hasBridging() ? "opinion.note.bridging" : "opinion.note.bridging.none",
                Bridging.INTERCEPT_PENALTY,
                Bridging.FACTOR_PENALTY)),
        new Paragraph(text("opinion.note.hidden", ShownGroups.SMALLEST, summary.hiddenGroups())));
    if (summary.silhouette() != null) {
      all.add(new Paragraph(text("opinion.note.silhouette", summary.silhouette())));
    }
    all.add(new Paragraph(new Span(text("opinion.note.input")), hash(summary)));
    all.add(
        new Paragraph(
            new Span(text("opinion.note.time")), RelativeTime.exactly(summary.computedAt())));
    all.add(new Paragraph(text("opinion.note.sources")), sources());
    return all;
  }

  private static Code hash(OpinionSummary summary) {
    Code hash = new Code(summary.inputHash());
    hash.getElement().setAttribute("dir", "ltr");
    return hash;
  }

  private static UnorderedList sources() {
    UnorderedList list = new UnorderedList();
    for (String source : SOURCES) {
      Span words = new Span(source);
      UserText.mark(words, Language.ENGLISH);
      list.add(new ListItem(words));
    }
    return list;
  }
}
