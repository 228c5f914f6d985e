package org.stadtmosaik.idea.place.ui;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.listing.IdeaQuery;
import org.stadtmosaik.idea.place.AreaIdea;
import org.stadtmosaik.idea.place.BoardPlaces;
import org.stadtmosaik.idea.place.PlacedIdea;
import org.stadtmosaik.idea.place.PlacesOfBoard;
import org.stadtmosaik.idea.ui.BoardStates;
import org.stadtmosaik.idea.ui.list.ChosenFilters;
import org.stadtmosaik.idea.ui.list.ListAddress;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CommunePage;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.ReadablePage;
import org.stadtmosaik.shell.ResidentLayout;
import org.stadtmosaik.shell.UserText;

/**
 * A board by place: numbered points on the commune's map, and beside it the same as a list by
 * neighbourhood. Both work without scripts; what the map shows, the list says.
 */
@Route(value = "b/:board/map", layout = ResidentLayout.class)
@AnonymousAllowed
public class BoardMapView extends Div implements BeforeEnterObserver, CommunePage, ReadablePage {

  private static final long serialVersionUID = 1L;

  private final transient BoardPlaces places;
  private final transient Communes communes;
  private final transient BoardStates states;
  private String title = "";
  private @Nullable CommuneId commune;

  BoardMapView(BoardPlaces places, Communes communes, BoardStates states) {
    this.places = places;
    this.communes = communes;
    this.states = states;
    addClassNames("page", "wide", "board-map");
  }

  /** The page's address within the portal. */
  static String path(BoardId board) {
    return "b/" + board.value() + "/map";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardId board =
        event
            .getRouteParameters()
            .get("board")
            .flatMap(Paths::uuid)
            .map(BoardId::new)
            .orElseThrow(NotFoundException::new);
    show(board, ListAddress.read(event.getLocation().getQueryParameters()).from(null));
  }

  /** The same ideas as the board's list does. */
  void show(BoardId board, IdeaQuery query) {
    PlacesOfBoard found = places.of(board, query.filter());
    ListAddress here = new ListAddress(path(board));
    ListAddress ideas = new ListAddress("b/" + board.value());
    Language reader = CurrentLanguage.get();
    commune = found.board().commune();
    title = found.board().title().in(reader).text();
    removeAll();
    add(
        new PageHeader(text("ideamap.title"))
            .lead(UserText.inline(found.board().title().in(reader)))
            .back(ideas.of(query), text("ideamap.back")));
    boolean filtered = !query.filter().isAll();
    if (filtered) {
      add(new ChosenFilters(here, query, states.choices(found.board()), found.ideas()));
    }
    if (found.ideas() == 0) {
      add(
          filtered
              ? nothing(here.of(IdeaQuery.in(query.order())))
              : new EmptyState(Drawing.IDEAS, text("idea.board.empty.title")));
      return;
    }
    Div split = new Div();
    split.addClassName("board-map-split");
    if (found.map() != null) {
      String address = CommuneMaps.path(communes.get(found.board().commune()).slug(), reader);
      split.add(new PlacesDrawing(found, found.map(), here.of(query), address, reader));
    }
    split.add(list(found, ideas, query, reader));
    add(split);
  }

  /** Nothing fits the filter. */
  private static EmptyState nothing(String unfiltered) {
    Anchor all = new Anchor(unfiltered, text("idealist.filter.removeAll"));
    all.addClassNames("btn", "quiet");
    return new EmptyState(Drawing.IDEAS, text("idealist.nothing"), all);
  }

  private static Div list(
      PlacesOfBoard found, ListAddress ideas, IdeaQuery query, Language reader) {
    Div list = new Div();
    list.addClassNames("stack", "board-map-list");
    list.setId(PlacesDrawing.LIST);
    int number = 1;
    for (PlacesOfBoard.Area area : found.areas()) {
      list.add(
          section(
              UserText.inline(area.name().in(reader)),
              count(area.ideas(), ideas.of(query.neighbourhood(area.id()))),
              area.placed(),
              area.whole(),
              number));
      number += area.placed().size();
    }
    if (found.elsewhere() > 0) {
      list.add(
          section(
              new com.vaadin.flow.component.html.Span(text("ideamap.elsewhere")),
              new Paragraph(text("idea.board.count", found.elsewhere())),
              found.placedElsewhere(),
              List.of(),
              number));
    }
    return list;
  }

  private static Component count(int ideas, String path) {
    return new Paragraph(new Anchor(path, text("idea.board.count", ideas)));
  }

  private static Section section(
      Component name, Component count, List<PlacedIdea> placed, List<AreaIdea> whole, int first) {
    Section section = new Section(new H2(name), count);
    section.addClassName("board-map-area");
    if (!placed.isEmpty()) {
      OrderedList ideas = new OrderedList();
      for (int i = 0; i < placed.size(); i++) {
        ideas.add(item(placed.get(i), first + i));
      }
      section.add(ideas);
    }
    if (!whole.isEmpty()) {
      UnorderedList ideas = new UnorderedList();
      whole.forEach(
          idea -> ideas.add(new ListItem(link(idea.id(), idea.heading(), idea.language()))));
      section.add(new Paragraph(text("ideamap.whole")), ideas);
    }
    return section;
  }

  private static ListItem item(PlacedIdea idea, int number) {
    ListItem item = new ListItem(link(idea.id(), idea.heading(), idea.language()));
    item.setId(PlacesDrawing.anchor(number));
    item.getElement().setAttribute("value", Integer.toString(number));
    // From here a map that can be moved knows where it is.
    item.getElement()
        .setAttribute("data-place", idea.point().latitude() + " " + idea.point().longitude());
    return item;
  }

  private static Anchor link(IdeaId idea, String heading, Language language) {
    Anchor link = new Anchor("i/" + idea.value(), heading);
    UserText.mark(link, language);
    return link;
  }

  @Override
  public String getPageTitle() {
    return text("ideamap.pageTitle", title);
  }

  @Override
  public Optional<CommuneId> commune() {
    return Optional.ofNullable(commune);
  }

  @Override
  public String description() {
    return text("ideamap.pageTitle", title);
  }
}
