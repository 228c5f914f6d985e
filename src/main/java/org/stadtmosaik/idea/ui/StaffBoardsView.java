package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** The boards that a lead may import into and export. */
@Route(value = "staff/boards", layout = StaffLayout.class)
@RolesAllowed("LEAD")
public class StaffBoardsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  StaffBoardsView(Boards boards, ActorProvider actors) {
    addClassName("page");
    add(
        new PageHeader(CurrentLanguage.text("idea.staff.title"))
            .lead(CurrentLanguage.text("idea.staff.lead")));
    List<BoardSummary> led = boards.ledBy(actors.current());
    if (led.isEmpty()) {
      add(new EmptyState(Drawing.IDEAS, CurrentLanguage.text("idea.staff.empty")));
    }
    Div list = new Div();
    list.addClassName("cards");
    for (BoardSummary board : led) {
      UserText name = new UserText(board.name());
      name.addClassName("soft");
      Card card =
          new Card()
              .heading(board.title().in(CurrentLanguage.get()), StaffBoardView.path(board.id()));
      card.add(name);
      list.add(card);
    }
    add(list);
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("idea.staff.title");
  }
}
