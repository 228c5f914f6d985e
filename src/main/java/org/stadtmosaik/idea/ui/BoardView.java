package org.stadtmosaik.idea.ui;

import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.idea.listing.FilterChoices;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaOrder;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.idea.ui.follow.StateSummary;
import org.stadtmosaik.idea.ui.list.ChosenFilters;
import org.stadtmosaik.idea.ui.list.FilterForm;
import org.stadtmosaik.idea.ui.list.ListAddress;
import org.stadtmosaik.idea.ui.list.LiveBoard;
import org.stadtmosaik.idea.ui.list.OrderBar;
import org.stadtmosaik.idea.ui.talk.TalkCounts;
import org.stadtmosaik.idea.ui.translation.IdeaReading;
import org.stadtmosaik.idea.ui.translation.ShownIdea;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.LocalizedParagraph;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.ShuffleSeed;

/** The published ideas of a board; its parts' scripts are named here, as they are beans. */
@JsModule("./following/follow-button.ts")
@JsModule("./shell/share-button.ts")
@Route(value = "b/:board", layout = ResidentLayout.class)
@AnonymousAllowed
public class BoardView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient BoardPages pages;
  private final transient IdeaLists lists;
  private final transient IdeaReading reading;
  private final transient BoardStates states;
  private final transient TalkCounts counts;
  private final Div list = new Div();
  private final Div more = new Div();
  private String title = "";
  private @Nullable CommuneId commune;
  private String intro = "";

  BoardView(
      BoardPages pages,
      IdeaLists lists,
      IdeaReading reading,
      BoardStates states,
      TalkCounts counts) {
    this.pages = pages;
    this.lists = lists;
    this.reading = reading;
    this.states = states;
    this.counts = counts;
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
    QueryParameters asked = event.getLocation().getQueryParameters();
    add(pages.parts(found, asked));
    show(found, ListAddress.read(asked), open);
  }

  /** The list from where the address says on. */
  private void show(BoardSummary board, IdeaQuery asked, boolean open) {
    Set<IdeaOrder> orders = lists.orders(board.id());
    IdeaQuery query =
        orders.contains(asked.order())
            ? asked
            : new IdeaQuery(IdeaOrder.FAIR, asked.filter(), null);
    ListAddress address = new ListAddress(path(board.id()));
    IdeaPage first = page(board, query);
    if (first.total() == 0 && query.filter().isAll()) {
      add(empty(open));
      return;
    }
    FilterChoices choices = states.choices(board);
    add(new OrderBar(address, query, orders));
    add(new FilterForm(address, query, choices));
    add(new ChosenFilters(address, query, choices, first.total()));
    if (query.after() != null) {
      add(MoreIdeas.beginning(address.of(query.from(null))));
    }
    String newest = address.of(IdeaQuery.in(IdeaOrder.NEWEST));
    add(new LiveBoard(board.id(), pages.clock().instant(), newest, CurrentLanguage.get()));
    add(list, more);
    if (first.ideas().isEmpty()) {
      list.add(nothing(address, query));
    }
    append(board, address, query, first);
  }

  private void append(BoardSummary board, ListAddress address, IdeaQuery query, IdeaPage ideas) {
    boolean supportable = pages.allows(board, ParticipationAction.SUPPORT);
    Map<IdeaId, StateSummary> now = states.of(ideas.ideas(), board);
    Map<IdeaId, Long> comments = counts.of(ideas.ideas());
    for (ShownIdea shown : reading.shown(ideas.ideas(), board)) {
      IdeaCard card = shown.noteOn(new IdeaCard(shown.idea(), supportable, pages.clock()));
      IdeaId id = shown.idea().id();
      list.add(card.state(now.get(id)).comments(comments.getOrDefault(id, 0L)));
    }
    more.removeAll();
    if (ideas.next() != null) {
      IdeaQuery next = query.from(ideas.next());
      more.add(
          new MoreIdeas(address.of(next), () -> append(board, address, next, page(board, next))));
    }
  }

  private IdeaPage page(BoardSummary board, IdeaQuery query) {
    Actor reader = pages.reader();
    return lists.page(reader, board.id(), query, ShuffleSeed.of(reader, board.project()));
  }

  /** Nothing fits the filter, or the list ends here. */
  private static EmptyState nothing(ListAddress address, IdeaQuery query) {
    Anchor all =
        new Anchor(
            address.of(IdeaQuery.in(query.order())),
            CurrentLanguage.text("idealist.filter.removeAll"));
    all.addClassNames("btn", "quiet");
    return new EmptyState(Drawing.IDEAS, CurrentLanguage.text("idealist.nothing"), all);
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
