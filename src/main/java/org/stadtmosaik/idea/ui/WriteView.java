package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** Where an idea is written. */
@Route(value = "b/:board/write", layout = ResidentLayout.class)
@AnonymousAllowed
public class WriteView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient BoardPages pages;
  private @Nullable CommuneId commune;

  WriteView(BoardPages pages) {
    this.pages = pages;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(BoardId board) {
    return BoardView.path(board) + "/write";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardSummary board = pages.board(event.getRouteParameters());
    commune = board.commune();
    IdeaForm form = pages.form(board);
    Paragraph who = new Paragraph(CurrentLanguage.text("idea.write.who"));
    who.addClassNames("soft", "small");
    removeAll();
    add(
        new PageHeader(CurrentLanguage.text("idea.write.title"))
            .lead(CurrentLanguage.text("idea.write.lead"))
            .back(BoardView.path(board.id()), CurrentLanguage.text("idea.write.back")),
        form,
        who);
  }

  @Override
  public String getPageTitle() {
    return CurrentLanguage.text("idea.write.title");
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(commune);
  }

  @Override
  public String description() {
    return CurrentLanguage.text("idea.write.lead");
  }
}
