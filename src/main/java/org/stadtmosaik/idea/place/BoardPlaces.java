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

  BoardPlaces(JdbcClient jdbc, Boards boards, Communes communes, CommuneMaps maps) {
    this.jdbc = jdbc;
    this.boards = boards;
    this.communes = communes;
    this.maps = maps;
  }

  /**
   * A board by place, in seven queries however many ideas it has.
   *
   * @throws NotFoundException if there is no such board, or its project is a draft
   */
  public PlacesOfBoard of(BoardId id) {
    BoardSummary board = boards.get(id);
    List<PlacedIdea> placed = placed(id);
    List<AreaIdea> whole = whole(id);
    Map<Optional<UUID>, Integer> counts = counts(id);
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

  private List<PlacedIdea> placed(BoardId board) {
    return jdbc.sql(
            "SELECT id, title, LEFT(text, ?) AS text, language, area_id, latitude,"
                + " longitude FROM idea WHERE board_id = ? AND state = 'PUBLISHED'"
                + " AND merged_into IS NULL AND latitude IS NOT NULL AND longitude IS NOT NULL"
                + " ORDER BY submitted_at DESC, id DESC LIMIT "
                + MOST)
        .params(BEGINNING, board.value())
        .query((row, _) ->
            new PlacedIdea(
                new IdeaId(row.getObject("id", UUID.class)),
                IdeaView.heading(row.getString("title"), row.getString("text")),
                new Language(row.getString("language")),
                row.getObject("area_id", UUID.class),
                new IdeaPoint(row.getDouble("latitude"), row.getDouble("longitude"))))
        .list();
  }

  private List<AreaIdea> whole(BoardId board) {
    return jdbc.sql(
            "SELECT id, title, LEFT(text, ?) AS text, language, area_id FROM idea"
                + " WHERE board_id = ? AND state = 'PUBLISHED' AND merged_into IS NULL"
                + " AND area_id IS NOT NULL AND latitude IS NULL"
                + " ORDER BY submitted_at DESC, id DESC LIMIT "
                + MOST)
        .params(BEGINNING, board.value())
        .query((row, _) ->
            new AreaIdea(
                new IdeaId(row.getObject("id", UUID.class)),
                IdeaView.heading(row.getString("title"), row.getString("text")),
                new Language(row.getString("language")),
                row.getObject("area_id", UUID.class)))
        .list();
  }

  /** By neighbourhood, and without one those that lie in none. */
  private Map<Optional<UUID>, Integer> counts(BoardId board) {
    Map<Optional<UUID>, Integer> counts = new HashMap<>();
    jdbc.sql(
            "SELECT area_id, COUNT(*) AS ideas FROM idea WHERE board_id = ?"
                + " AND state = 'PUBLISHED' AND merged_into IS NULL GROUP BY area_id")
        .param(board.value())
        .query(row -> {
          counts.put(
              Optional.ofNullable(row.getObject("area_id", UUID.class)), row.getInt("ideas"));
        });
    return counts;
  }
}
