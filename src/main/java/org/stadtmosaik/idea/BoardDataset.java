package org.stadtmosaik.idea;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
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
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.CommentTable;
import org.stadtmosaik.idea.domain.BoardRows;
import org.stadtmosaik.idea.domain.imports.GroupFile;
import org.stadtmosaik.idea.domain.imports.Problem;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.idea.topic.Topics;
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

/**
 * A board as tables: its ideas, the opinions one a row, the opinions one person a row, and what
 * follows from the opinions for each statement and each opinion group.
 */
@Component
public class BoardDataset implements DatasetSource {

  private static final Map<String, Integer> NUMBERS = Map.of("AGREE", 1, "PASS", 0, "DISAGREE", -1);

  /** Of degrees: about a hundred metres. */
  private static final int DECIMALS = 3;

  private final Boards boards;
  private final BoardRows rows;
  private final Topics topics;
  private final IdeaPhotos photos;
  private final CommentTable comments;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  BoardDataset(
      Boards boards, BoardRows rows, IdeaPhotos photos, Topics topics, CommentTable comments) {
    this.boards = boards;
    this.rows = rows;
    this.photos = photos;
    this.topics = topics;
    this.comments = comments;
  }

  @Override
  public String activityType() {
    return "board";
  }

  @Override
  public Dataset dataset(Actor actor, UUID activityId) {
    return dataset(boards.led(actor, new BoardId(activityId)), null);
  }

  /**
   * The same tables, with a grouping that somebody else made instead of the computed one.
   *
   * @param groups from {@link #grouping} for this board
   * @throws org.stadtmosaik.shared.NotFoundException if there is no such board for this person
   */
  public Dataset dataset(Actor actor, UUID activityId, GivenGroups groups) {
    return dataset(boards.led(actor, new BoardId(activityId)), groups);
  }

  /**
   * Reads a grouping of the people who were imported into a board. Nothing of it is stored.
   *
   * @param problems told of each row that cannot be used, in the order of the file
   * @throws org.stadtmosaik.shared.NotFoundException if there is no such board for this person
   * @throws org.stadtmosaik.idea.domain.imports.FileRefusedException if the file cannot be read
   */
  public GivenGroups grouping(Actor actor, BoardId id, Path file, Consumer<Problem> problems) {
    Map<String, UUID> people = rows.importedPeople(boards.led(actor, id).id());
    Map<UUID, String> members = new HashMap<>();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      GroupFile.read(
          in,
          people::containsKey,
          row -> members.put(people.get(row.participant()), row.group()),
          problems);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
    return GivenGroups.of(members);
  }

  private Dataset dataset(BoardSummary board, @Nullable GivenGroups groups) {
    List<UUID> ideas = rows.ids(board.id());
    Shuffle shuffle = Shuffle.fresh();
    List<Table> tables = new ArrayList<>();
    tables.add(new Table("ideas.csv", ideaColumns(), sink -> ideas(board.id(), ideas, sink)));
    tables.add(
        new Table("opinions.csv", opinionColumns(), sink -> opinions(board.id(), shuffle, sink)));
    tables.add(
        new Table(
            "opinions-wide.csv",
            wideColumns(ideas),
            sink -> wide(board.id(), shuffle, ideas, sink)));
    tables.addAll(new OpinionTables(rows, board.id(), groups).tables());
    tables.add(comments.of(Ideas.TYPE, board.project(), published(board.id()), shuffle));
    if (rows.hasCards(board.id())) {
      tables.add(CardTable.of(rows, board.id()));
    }
    return new Dataset(board.name(), tables);
  }

  /** Whatever was said about others is hidden with them. */
  private Set<UUID> published(BoardId board) {
    return rows.statements(board).stream()
        .filter(BoardRows.Statement::isPublished)
        .map(BoardRows.Statement::id)
        .collect(Collectors.toSet());
  }

  private static List<Column> ideaColumns() {
    return List.of(
        column("idea"),
        column("source_id"),
        column("state"),
        column("language"),
        column("neighbourhood"),
        column("area"),
        column("channel"),
        column("submitted_on"),
        column("supports"),
        column("agree"),
        column("disagree"),
        column("pass"),
        column("photos"),
        column("status"),
        column("status_name"),
        column("answered_on"),
        column("merged_into"),
        column("question_ids"),
        column("text"),
        column("title"),
        column("topics"),
        column("latitude"),
        column("longitude"),
        column("writers"));
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
    List<Topic> about = topics.of(board);
    rows.ideas(board, row -> sink.accept(idea(row, counts, about)));
  }

  private List<Cell> idea(ResultSet row, Map<UUID, Integer> photoCounts, List<Topic> about)
      throws SQLException {
    String state = row.getString("state");
    boolean withdrawn = IdeaState.WITHDRAWN.name().equals(state);
    boolean published = IdeaState.PUBLISHED.name().equals(state);
    return List.of(
        Cell.text(row.getString("id")),
        Cell.text(row.getString("source_id")),
        Cell.text(lower(state)),
        Cell.text(row.getString("language")),
        Cell.text(name(row.getString("neighbourhood"))),
        // As coarse as it is: where nobody published the point, it is not worked out from it.
        Cell.text(name(row.getString(published ? "area" : "neighbourhood"))),
        Cell.text(lower(row.getString("channel"))),
        Cell.text(row.getObject("submitted_at", LocalDateTime.class).toLocalDate().toString()),
        Cell.number(row.getLong("supports")),
        Cell.number(row.getLong("agree")),
        Cell.number(row.getLong("disagree")),
        Cell.number(row.getLong("pass")),
        Cell.number(photoCounts.getOrDefault(row.getObject("id", UUID.class), 0)),
        Cell.text(row.getString("status")),
        Cell.text(name(row.getString("status_name"))),
        Cell.text(day(row.getObject("answered_at", LocalDateTime.class))),
        Cell.text(row.getString("merged_into")),
        Cell.text(row.getString("questions")),
        // Whoever takes an idea back takes its text back.
        withdrawn ? Cell.missing() : Cell.text(row.getString("text")),
        withdrawn ? Cell.missing() : Cell.text(row.getString("title")),
        Cell.text(names(row.getString("topics"), about)),
        coarse(row.getBigDecimal("latitude"), published),
        coarse(row.getBigDecimal("longitude"), published),
        Cell.number(row.getLong("writers")));
  }

  /** In the board's order; none is missing. */
  private static @Nullable String names(@Nullable String ids, List<Topic> about) {
    return ids == null
        ? null
        : about.stream()
            .filter(topic -> ids.contains(topic.id().toString()))
            .map(topic -> topic.title().in(Language.GERMAN).text())
            .collect(Collectors.joining("; "));
  }

  /**
   * A hundred metres are enough for a study and too little for a door. What nobody published may
   * lie at its author's home.
   */
  private static Cell coarse(@Nullable BigDecimal degrees, boolean published) {
    return degrees == null || !published
        ? Cell.missing()
        : Cell.number(degrees.setScale(DECIMALS, RoundingMode.HALF_EVEN));
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

  private static @Nullable String day(@Nullable LocalDateTime time) {
    return time == null ? null : time.toLocalDate().toString();
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
