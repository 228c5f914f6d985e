package org.stadtmosaik.idea.ui.cards;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.cards.CardBoards;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** The boards for which somebody may type in cards. */
@Route(value = CardBoardsView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class CardBoardsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/cards";

  CardBoardsView(CardBoards boards, ActorProvider actors) {
    addClassName("page");
    add(new PageHeader(text("ideacards.boards.title")).lead(text("ideacards.boards.lead")));
    List<BoardSummary> all = boards.all(actors.current());
    if (all.isEmpty()) {
      add(new EmptyState(Drawing.IDEAS, text("ideacards.boards.empty")));
    }
    Div list = new Div();
    list.addClassName("cards");
    for (BoardSummary board : all) {
      UserText name = new UserText(board.name());
      name.addClassName("soft");
      Card card =
          new Card()
              .heading(board.title().in(CurrentLanguage.get()), EnterCardsView.path(board.id()));
      card.add(name);
      list.add(card);
    }
    add(list);
  }

  @Override
  public String getPageTitle() {
    return text("ideacards.boards.title");
  }
}
