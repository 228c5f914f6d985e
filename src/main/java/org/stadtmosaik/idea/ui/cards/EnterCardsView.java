package org.stadtmosaik.idea.ui.cards;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.cards.CardBoards;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;

/** Typing in the cards of a workshop, for everybody who works in the board's commune. */
@Route(value = "staff/boards/:board/enter", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class EnterCardsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient CardBoards boards;
  private final transient ActorProvider actors;

  EnterCardsView(CardBoards boards, ActorProvider actors) {
    this.boards = boards;
    this.actors = actors;
    addClassName("page");
  }

  /** The page's address within the portal. */
  public static String path(BoardId board) {
    return "staff/boards/" + board.value() + "/enter";
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
    if (!(actors.current() instanceof Actor.Staff staff)) {
      throw new NotFoundException();
    }
    BoardSummary board = boards.get(staff, id);
    removeAll();
    add(
        new PageHeader(text("ideacards.title"))
            .lead(text("ideacards.lead", board.title().in(CurrentLanguage.get()).text()))
            .back(CardBoardsView.PATH, text("ideacards.boards.title")),
        new Notice(
            Notice.Tone.INFO,
            board.review() == ReviewPolicy.BEFORE
                ? text("ideacards.reviewed")
                : text("ideacards.atOnce")),
        new CardEntryField(id, staff.id(), boards.neighbourhoods(board), CurrentLanguage.get()));
  }

  @Override
  public String getPageTitle() {
    return text("ideacards.title");
  }
}
