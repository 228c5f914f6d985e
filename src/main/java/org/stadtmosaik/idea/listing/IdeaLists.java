package org.stadtmosaik.idea.listing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaPage;
import org.stadtmosaik.idea.IdeaParts;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.shared.Actor;

/**
 * The published ideas of a board, page by page, in the order and with the filter that was asked.
 */
@Service
@Transactional(readOnly = true)
public class IdeaLists {

  /** Ideas that words find at most, the best ones. */
  private static final int MOST_FOUND = 500;

  private final Boards boards;
  private final IdeaPlaces places;
  private final IdeaReadings readings;
  private final IdeaChoices choices;
  private final IdeaParts parts;
  private final Search search;

  IdeaLists(
      Boards boards,
      IdeaPlaces places,
      IdeaReadings readings,
      IdeaChoices choices,
      IdeaParts parts,
      Search search) {
    this.boards = boards;
    this.places = places;
    this.readings = readings;
    this.choices = choices;
    this.parts = parts;
    this.search = search;
  }

  /**
   * The orders that a board offers: {@link IdeaOrder#ACROSS} only once there is a result. Three
   * queries.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public Set<IdeaOrder> orders(BoardId board) {
    EnumSet<IdeaOrder> orders = EnumSet.allOf(IdeaOrder.class);
    if (places.score(boards.get(board).id()).isEmpty()) {
      orders.remove(IdeaOrder.ACROSS);
    }
    return orders;
  }

  /**
   * What the board's published ideas can be filtered by, in the order of topics, neighbourhoods and
   * states; only what at least one idea has. Three queries.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public FilterChoices choices(BoardId board) {
    return choices.of(boards.get(board));
  }

  /**
   * A page, in seven queries; one more across groups, and one more with words.
   *
   * @param seed shuffles the ideas for this reader
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public IdeaPage page(Actor actor, BoardId id, IdeaQuery query, int seed) {
    BoardSummary board = boards.get(id);
    @Nullable UUID me = me(actor, board);
    Page page = page(board, query, seed);
    List<UUID> ids = page.ideas().stream().map(IdeaPlaces.Next::id).toList();
    return new IdeaPage(parts.shown(readings.inOrder(ids, me)), page.total(), page.next());
  }

  private record Page(long total, List<IdeaPlaces.Next> ideas, @Nullable String next) {}

  private Page page(BoardSummary board, IdeaQuery query, int seed) {
    Optional<String> score =
        query.order() == IdeaOrder.ACROSS ? places.score(board.id()) : Optional.empty();
    @Nullable List<UUID> among = among(board.id(), query.filter());
    if (among != null && among.isEmpty()) {
      return new Page(0, List.of(), null);
    }
    IdeaPlaces.Scope scope =
        new IdeaPlaces.Scope(board.id(), query.filter(), among, score.orElse(null));
    long total = places.count(scope);
    Optional<String> after = Optional.ofNullable(query.after());
    if (query.order() == IdeaOrder.FAIR) {
      FairPlace place =
          after.flatMap(FairPlace::read).orElseGet(() -> FairPlace.start(seed, total));
      return page(
          total,
          places.shuffled(scope, place, IdeaPage.SIZE + 1),
          place.beyond().map(FairPlace::written).orElse(null));
    }
    Figure figure =
        switch (query.order()) {
          case SUPPORTED -> Figure.SUPPORTS;
          case UNHEARD -> Figure.VOICES;
          default -> score.map(Figure::ofScore).orElse(Figure.NEWEST);
        };
    return page(
        total,
        places.ordered(scope, figure, after.flatMap(ListPlace::read), IdeaPage.SIZE + 1),
        null);
  }

  /** Among which of the board's ideas a filter chooses by its words; null for all. One query. */
  public @Nullable List<UUID> among(BoardId board, IdeaFilter filter) {
    return filter.words().isBlank()
        ? null
        : search.within(filter.words(), Ideas.TYPE, List.of(board.value()), MOST_FOUND);
  }

  /**
   * @param rest where it goes on if these are not more than a page
   */
  private static Page page(long total, List<IdeaPlaces.Next> found, @Nullable String rest) {
    if (found.size() <= IdeaPage.SIZE) {
      return new Page(total, found, rest);
    }
    List<IdeaPlaces.Next> shown = found.subList(0, IdeaPage.SIZE);
    return new Page(total, shown, shown.getLast().place());
  }

  private static @Nullable UUID me(Actor actor, BoardSummary board) {
    return actor instanceof Actor.Resident resident ? resident.in(board.project()).value() : null;
  }
}
