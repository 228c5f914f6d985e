package org.stadtmosaik.idea.ui.opinion;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.opinion.Statements;
import org.stadtmosaik.idea.ui.BoardPart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shell.CurrentLanguage;

/** The way from a board to its statements and to what came of them; five queries. */
@org.springframework.stereotype.Component
@Order(40)
class OpinionBoardPart implements BoardPart {

  private final OpinionPages pages;
  private final Statements statements;
  private final BoardOpinions opinions;

  OpinionBoardPart(OpinionPages pages, Statements statements, BoardOpinions opinions) {
    this.pages = pages;
    this.statements = statements;
    this.opinions = opinions;
  }

  @Override
  public List<Component> of(Actor reader, BoardSummary board) {
    long left = pages.isOpen(board) ? statements.left(reader, board.id()) : 0;
    boolean known = opinions.summary(reader, board.id()).isPresent();
    if (left == 0 && !known) {
      return List.of();
    }
    Div actions = new Div();
    actions.addClassName("actions");
    Section part = new Section();
    part.addClassNames("card", "opinion-part", "stack");
    if (left > 0) {
      part.add(new Paragraph(CurrentLanguage.text("opinion.board.left", left)));
      actions.add(link(OpinionPages.sayPath(board.id()), "opinion.board.say"));
    } else {
      part.add(new Paragraph(CurrentLanguage.text("opinion.board.done")));
    }
    if (known) {
      actions.add(link(OpinionPages.opinionsPath(board.id()), "opinion.results.link"));
    }
    part.add(actions);
    return List.of(part);
  }

  private static Anchor link(String path, String key) {
    Anchor link = new Anchor(path, CurrentLanguage.text(key));
    link.addClassNames("btn", "quiet", "small");
    return link;
  }
}
