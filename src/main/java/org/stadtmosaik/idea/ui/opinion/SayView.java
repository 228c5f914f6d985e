package org.stadtmosaik.idea.ui.opinion;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.opinion.StatementRound;
import org.stadtmosaik.idea.translation.TranslatedIdeas;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** A board's ideas as statements, one by one: agree, disagree or pass. */
@Route(value = "b/:board/say", layout = ResidentLayout.class)
@AnonymousAllowed
public class SayView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient OpinionPages pages;
  private final transient TranslatedIdeas translated;
  private @Nullable CommuneId commune;

  SayView(OpinionPages pages, TranslatedIdeas translated) {
    this.pages = pages;
    this.translated = translated;
    addClassNames("page", "say-page");
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardSummary board = pages.board(event.getRouteParameters());
    commune = board.commune();
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("opinion.say.title"))
            .lead(CurrentLanguage.text("opinion.say.lead"))
            .back(OpinionPages.boardPath(board.id()), CurrentLanguage.text("opinion.say.back")));
    if (!pages.isOpen(board)) {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("opinion.say.closed")), results(board));
      return;
    }
    StatementRound round = pages.round(board);
    if (round.enough() == 0) {
      add(new EmptyState(Drawing.IDEAS, CurrentLanguage.text("opinion.say.empty")));
      return;
    }
    add(
        new StatementElement(
            board.id(), round, translated.spoken(round.next(), board, CurrentLanguage.get())));
  }

  private static Div results(BoardSummary board) {
    Anchor link =
        new Anchor(
            OpinionPages.opinionsPath(board.id()), CurrentLanguage.text("opinion.results.link"));
    link.addClassNames("btn", "wide");
    Div actions = new Div(link);
    actions.addClassName("actions");
    return actions;
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("opinion.say.title");
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(commune);
  }

  @Override
  public String description() {
    return CurrentLanguage.text("opinion.say.lead");
  }
}
