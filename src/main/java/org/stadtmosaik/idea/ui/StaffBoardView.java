package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.paper.BoardSheets;
import org.stadtmosaik.idea.topic.Topics;
import org.stadtmosaik.idea.topic.ui.TopicsPanel;
import org.stadtmosaik.idea.ui.cards.EnterCardsView;
import org.stadtmosaik.idea.ui.cards.PaperCard;
import org.stadtmosaik.idea.ui.follow.StaffIdeasView;
import org.stadtmosaik.results.DownloadPanel;
import org.stadtmosaik.results.Exports;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;

/** A lead's page of a board: bring contributions in, take the board out. */
@Route(value = "staff/boards/:board", layout = StaffLayout.class)
@RolesAllowed("LEAD")
public class StaffBoardView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient Boards boards;
  private final transient Topics topics;
  private final transient IdeaImport imports;
  private final transient Exports exports;
  private final transient BoardSheets sheets;
  private final transient ActorProvider actors;
  private String title = "";

  StaffBoardView(
      Boards boards,
      Topics topics,
      IdeaImport imports,
      Exports exports,
      BoardSheets sheets,
      ActorProvider actors) {
    this.boards = boards;
    this.topics = topics;
    this.imports = imports;
    this.exports = exports;
    this.sheets = sheets;
    this.actors = actors;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(BoardId board) {
    return "staff/boards/" + board.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardId id =
        event
            .getRouteParameters()
            .get("board")
            .flatMap(Paths::uuid)
            .map(BoardId::new)
            .orElseThrow(NotFoundException::new);
    BoardSummary board = boards.led(actors.current(), id);
    title = board.title().in(CurrentLanguage.get()).text();
    Anchor asSeen = new Anchor(BoardView.path(id), CurrentLanguage.text("idea.staff.view"));
    asSeen.addClassNames("btn", "quiet");
    Anchor ideas =
        new Anchor(StaffIdeasView.path(id), CurrentLanguage.text("follow.staff.ideas.title"));
    ideas.addClassName("btn");
    Anchor cards = new Anchor(EnterCardsView.path(id), CurrentLanguage.text("ideacards.open"));
    cards.addClassNames("btn", "quiet");
    removeAll();
    add(
        new PageHeader(board.title().in(CurrentLanguage.get()))
            .actions(ideas, cards, asSeen)
            .back("staff/boards", CurrentLanguage.text("idea.staff.title")),
        new H2(CurrentLanguage.text("ideatopic.staff.title")),
        new TopicsPanel(topics, actors, id),
        new H2(CurrentLanguage.text("ideapaper.title")),
        new PaperCard(sheets, actors, id),
        new H2(CurrentLanguage.text("ideaboards.export.title")),
        new DownloadPanel(
            exports, "board", () -> exports.dataset(actors.current(), "board", id.value())),
        new H2(CurrentLanguage.text("ideaboards.import.title")),
        new ImportPanel(imports, actors, id));
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
