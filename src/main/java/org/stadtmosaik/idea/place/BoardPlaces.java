package org.stadtmosaik.idea.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.idea.listing.IdeaFilter;
import org.stadtmosaik.idea.listing.IdeaLists;
import org.stadtmosaik.idea.listing.IdeaPlaces;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;

/** Where a board's published ideas are. */
@Service
@Transactional(readOnly = true)
public class BoardPlaces {

  /**
   * Points on the map, the newest: more of them hide each other and the map. As many ideas without
   * a point are listed beside them.
   */
  public static final int MOST = 100;

  /** As much of a text as may become a heading, and a little more. */
  private static final int BEGINNING = 200;

  private final JdbcClient jdbc;
  private final Boards boards;
  private final Communes communes;
  private final CommuneMaps maps;
  private final IdeaLists lists;

  BoardPlaces(
      JdbcClient jdbc, Boards boards, Communes communes, CommuneMaps maps, IdeaLists lists) {
    this.jdbc = jdbc;
    this.boards = boards;
    this.communes = communes;
    this.maps = maps;
    this.lists = lists;
  }

  /**
   * A board by place, in seven queries however many ideas it has; one more with words.
   *
   * @param filter which of its ideas
   * @throws NotFoundException if there is no such board, or its project is a draft
   */
  public PlacesOfBoard of(BoardId id, IdeaFilter filter) {
    BoardSummary board = boards.get(id);
    List<UUID> among = lists.among(id, filter);
    if (among != null && among.isEmpty()) {
      return new PlacesOfBoard(
          board, maps.get(board.commune()).orElse(null), List.of(), 0, List.of());
    }
    IdeaPlaces.Scope scope = new IdeaPlaces.Scope(id, filter, among, null);
    List<PlacedIdea> placed = placed(scope);
    List<AreaIdea> whole = whole(scope);
    Map<Optional<UUID>, Integer> counts = counts(scope);
    List<PlacesOfBoard.Area> areas = new ArrayList<>();
    for (NeighbourhoodName area : communes.neighbourhoods(board.commune())) {
      areas.add(
          new PlacesOfBoard.Area(
              area.id(),
              area.name(),
              counts.getOrDefault(Optional.of(area.id()), 0),
              placed.stream().filter(idea -> area.id().equals(idea.neighbourhood())).toList(),
              whole.stream().filter(idea -> area.id().equals(idea.neighbourhood())).toList()));
    }
    areas.removeIf(area -> area.ideas() == 0);
    return new PlacesOfBoard(
        board,
        maps.get(board.commune()).orElse(null),
        areas,
        counts.getOrDefault(Optional.<UUID>empty(), 0),
        placed.stream().filter(idea -> idea.neighbourhood() == null).toList());
  }

  private List<PlacedIdea> placed(IdeaPlaces.Scope scope) {
    return scope
        .fill(
            jdbc.sql(
                "SELECT i.id, i.title, LEFT(i.text, :beginning) AS text, i.language, i.area_id,"
                    + " i.latitude, i.longitude"
                    + scope.from()
                    + " AND i.latitude IS NOT NULL AND i.longitude IS NOT NULL"
                    + " ORDER BY i.submitted_at DESC, i.id DESC LIMIT "
                    + MOST))
        .param("beginning", BEGINNING)
        .query((row, _) ->
            new PlacedIdea(
                new IdeaId(row.getObject("id", UUID.class)),
                IdeaView.heading(row.getString("title"), row.getString("text")),
                new Language(row.getString("language")),
                row.getObject("area_id", UUID.class),
                new IdeaPoint(row.getDouble("latitude"), row.getDouble("longitude"))))
        .list();
  }

  private List<AreaIdea> whole(IdeaPlaces.Scope scope) {
    return scope
        .fill(
            jdbc.sql(
                "SELECT i.id, i.title, LEFT(i.text, :beginning) AS text, i.language, i.area_id"
                    + scope.from()
                    + " AND i.area_id IS NOT NULL AND i.latitude IS NULL"
                    + " ORDER BY i.submitted_at DESC, i.id DESC LIMIT "
                    + MOST))
        .param("beginning", BEGINNING)
        .query((row, _) ->
            new AreaIdea(
                new IdeaId(row.getObject("id", UUID.class)),
                IdeaView.heading(row.getString("title"), row.getString("text")),
                new Language(row.getString("language")),
                row.getObject("area_id", UUID.class)))
        .list();
  }

  /** By neighbourhood, and without one those that lie in none. */
  private Map<Optional<UUID>, Integer> counts(IdeaPlaces.Scope scope) {
    Map<Optional<UUID>, Integer> counts = new HashMap<>();
    scope
        .fill(
            jdbc.sql("SELECT i.area_id, COUNT(*) AS ideas" + scope.from() + " GROUP BY i.area_id"))
        .query(row -> {
          counts.put(
              Optional.ofNullable(row.getObject("area_id", UUID.class)), row.getInt("ideas"));
        });
    return counts;
  }
}
