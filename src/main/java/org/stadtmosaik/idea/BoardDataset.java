package org.stadtmosaik.idea;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.domain.BoardRows;
import org.stadtmosaik.results.Cell;
import org.stadtmosaik.results.Column;
import org.stadtmosaik.results.Dataset;
import org.stadtmosaik.results.DatasetSource;
import org.stadtmosaik.results.RowSink;
import org.stadtmosaik.results.Shuffle;
import org.stadtmosaik.results.Table;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedTextConverter;

/** A board as tables: its ideas, the opinions one a row, and the opinions one person a row. */
@Component
public class BoardDataset implements DatasetSource {

  private static final Map<String, Integer> NUMBERS = Map.of("AGREE", 1, "PASS", 0, "DISAGREE", -1);

  private final Boards boards;
  private final BoardRows rows;
  private final IdeaPhotos photos;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  BoardDataset(Boards boards, BoardRows rows, IdeaPhotos photos) {
    this.boards = boards;
    this.rows = rows;
    this.photos = photos;
  }

  @Override
  public String activityType() {
    return "board";
  }

  @Override
  public Dataset dataset(Actor actor, UUID activityId) {
    BoardSummary board = boards.led(actor, new BoardId(activityId));
    List<UUID> ideas = rows.ids(board.id());
    Shuffle shuffle = Shuffle.fresh();
    return new Dataset(
        board.name(),
        List.of(
            new Table("ideas.csv", ideaColumns(), sink -> ideas(board.id(), ideas, sink)),
            new Table(
                "opinions.csv", opinionColumns(), sink -> opinions(board.id(), shuffle, sink)),
            new Table(
                "opinions-wide.csv",
                wideColumns(ideas),
                sink -> wide(board.id(), shuffle, ideas, sink))));
  }

  private static List<Column> ideaColumns() {
    return List.of(
        column("idea"),
        column("source_id"),
        column("state"),
        column("language"),
        column("neighbourhood"),
        column("channel"),
        column("submitted_on"),
        column("supports"),
        column("agree"),
        column("disagree"),
        column("pass"),
        column("photos"),
        column("text"));
  }

  private static List<Column> opinionColumns() {
    return List.of(
        column("participant"),
        Column.described("idea", "ideaexport.column.opinions_idea"),
        column("opinion"));
  }

  private static List<Column> wideColumns(List<UUID> ideas) {
    List<Column> columns = new ArrayList<>(ideas.size() + 1);
    columns.add(column("participant"));
    for (UUID idea : ideas) {
      columns.add(Column.described(idea.toString(), "ideaexport.column.wide_idea"));
    }
    return columns;
  }

  private static Column column(String name) {
    return Column.described(name, "ideaexport.column." + name);
  }

  private void ideas(BoardId board, List<UUID> ids, RowSink sink) {
    Map<UUID, Integer> counts = photos.counts(ids);
    rows.ideas(board, row -> sink.accept(idea(row, counts)));
  }

  private List<Cell> idea(ResultSet row, Map<UUID, Integer> photoCounts) throws SQLException {
    String state = row.getString("state");
    boolean withdrawn = IdeaState.WITHDRAWN.name().equals(state);
    return List.of(
        Cell.text(row.getString("id")),
        Cell.text(row.getString("source_id")),
        Cell.text(lower(state)),
        Cell.text(row.getString("language")),
        Cell.text(name(row.getString("neighbourhood"))),
        Cell.text(lower(row.getString("channel"))),
        Cell.text(row.getObject("submitted_at", LocalDateTime.class).toLocalDate().toString()),
        Cell.number(row.getLong("supports")),
        Cell.number(row.getLong("agree")),
        Cell.number(row.getLong("disagree")),
        Cell.number(row.getLong("pass")),
        Cell.number(photoCounts.getOrDefault(row.getObject("id", UUID.class), 0)),
        // Whoever takes an idea back takes its text back.
        withdrawn ? Cell.missing() : Cell.text(row.getString("text")));
  }

  private void opinions(BoardId board, Shuffle shuffle, RowSink sink) {
    rows.opinions(
        board,
        shuffle.salt(),
        (hash, row) ->
            sink.accept(
                List.of(
                    Cell.text(Shuffle.participant(hash)),
                    Cell.text(row.idea().toString()),
                    Cell.text(lower(row.opinion())))));
  }

  private void wide(BoardId board, Shuffle shuffle, List<UUID> ideas, RowSink sink) {
    Map<UUID, Integer> places = new HashMap<>();
    for (int i = 0; i < ideas.size(); i++) {
      places.put(ideas.get(i), i);
    }
    WideRow current = new WideRow(ideas.size(), sink);
    rows.opinions(
        board,
        shuffle.salt(),
        (hash, row) -> {
          current.person(hash);
          Integer place = places.get(row.idea());
          if (place != null) {
            current.cells[place] = Cell.number(NUMBERS.get(row.opinion()));
          }
        });
    current.finish();
  }

  private @Nullable String name(@Nullable String json) {
    var text = texts.convertToEntityAttribute(json);
    return text == null ? null : text.in(Language.GERMAN).text();
  }

  private static String lower(String code) {
    return code.toLowerCase(Locale.ROOT);
  }

  /** Gathers one person's opinions until the next person's begin. */
  private static final class WideRow {

    private final Cell[] cells;
    private final RowSink sink;
    private @Nullable String hash;

    WideRow(int size, RowSink sink) {
      this.cells = new Cell[size];
      this.sink = sink;
      Arrays.fill(cells, Cell.missing());
    }

    void person(String next) {
      if (!next.equals(hash)) {
        finish();
        hash = next;
      }
    }

    void finish() {
      if (hash != null) {
        List<Cell> row = new ArrayList<>(cells.length + 1);
        row.add(Cell.text(Shuffle.participant(hash)));
        Collections.addAll(row, cells);
        sink.accept(row);
        Arrays.fill(cells, Cell.missing());
        hash = null;
      }
    }
  }
}
