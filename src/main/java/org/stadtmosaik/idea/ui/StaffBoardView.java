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
  private final transient IdeaImport imports;
  private final transient Exports exports;
  private final transient ActorProvider actors;
  private String title = "";

  StaffBoardView(Boards boards, IdeaImport imports, Exports exports, ActorProvider actors) {
    this.boards = boards;
    this.imports = imports;
    this.exports = exports;
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
    removeAll();
    add(
        new PageHeader(board.title().in(CurrentLanguage.get()))
            .actions(asSeen)
            .back("staff/boards", CurrentLanguage.text("idea.staff.title")),
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
