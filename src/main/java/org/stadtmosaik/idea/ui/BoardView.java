package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;

/** The published ideas of a board. */
@Route(value = "b/:board", layout = ResidentLayout.class)
@AnonymousAllowed
public class BoardView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient BoardPages pages;
  private final Div list = new Div();
  private final Div more = new Div();
  private String title = "";
  private @Nullable CommuneId commune;
  private String intro = "";

  BoardView(BoardPages pages) {
    this.pages = pages;
    addClassName("page");
    list.addClassName("cards");
    more.addClassName("actions");
  }

  /** The page's address within the portal. */
  static String path(BoardId board) {
    return "b/" + board.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardSummary found = pages.board(event.getRouteParameters());
    commune = found.commune();
    Language reader = CurrentLanguage.get();
    title = found.title().in(reader).text();
    intro = found.intro().in(reader).text();
    removeAll();
    list.removeAll();
    PageHeader header =
        new PageHeader(found.title().in(reader))
            .lead(new LocalizedParagraph(found.intro().in(reader)))
            .back(pages.projectPath(found), CurrentLanguage.text("idea.board.back"));
    add(header);
    boolean open = pages.allows(found, ParticipationAction.CONTRIBUTE);
    if (open) {
      header.actions(writeLink(found.id()));
    } else {
      add(new Notice(Notice.Tone.INFO, CurrentLanguage.text("idea.board.closed")));
    }
    int page = page(event.getLocation().getQueryParameters());
    if (page > 0) {
      add(MoreIdeas.earlier(found.id(), page - 1));
    }
    add(list, more);
    show(found, page, open);
  }

  private void show(BoardSummary shown, int page, boolean open) {
    IdeaPage ideas = pages.ideas().published(pages.reader(), shown.id(), page);
    boolean supportable = pages.allows(shown, ParticipationAction.SUPPORT);
    more.removeAll();
    if (ideas.ideas().isEmpty() && page > 0) {
      throw new NotFoundException();
    }
    if (ideas.total() == 0) {
      list.add(empty(open));
    }
    ideas.ideas().forEach(idea -> list.add(new IdeaCard(idea, supportable, pages.clock())));
    if (ideas.hasNext()) {
      more.add(new MoreIdeas(shown.id(), page + 1, () -> show(shown, page + 1, open)));
    }
  }

  /** From 0; whatever is no page number is the first page. */
  private static int page(QueryParameters parameters) {
    return parameters
        .getSingleParameter("page")
        .filter(number -> number.matches("[1-9]\\d{0,5}"))
        .map(number -> Integer.parseInt(number) - 1)
        .orElse(0);
  }

  private static EmptyState empty(boolean open) {
    return new EmptyState(
        Drawing.IDEAS,
        CurrentLanguage.text(open ? "idea.board.empty.text" : "idea.board.empty.title"));
  }

  private static Anchor writeLink(BoardId board) {
    Anchor write = new Anchor(WriteView.path(board), CurrentLanguage.text("idea.board.write"));
    write.addClassNames("btn", "wide");
    return write;
  }

  @Override
  public String getPageTitle() {
    return title;
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(commune);
  }

  @Override
  public String description() {
    return intro;
  }
}
