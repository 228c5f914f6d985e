package org.stadtmosaik.idea.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardImported;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.domain.imports.StatementRow;
import org.stadtmosaik.idea.domain.imports.VoteRow;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedTextConverter;

/** Writes what was imported, in batches, within the caller's transaction. */
@Repository
public class ImportStore {

  /** Rows that are sent to the database at a time. */
  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;
  private final IdeaFigures figures;
  private final ApplicationEventPublisher events;
  private final OpinionMarks marks;
  private final LocalizedTextConverter texts = new LocalizedTextConverter();

  ImportStore(
      JdbcTemplate jdbc,
      IdeaFigures figures,
      ApplicationEventPublisher events,
      OpinionMarks marks) {
    this.jdbc = jdbc;
    this.figures = figures;
    this.events = events;
    this.marks = marks;
  }

  /** One import after the other: a second one into the same board waits for the first. */
  public void lock(BoardSummary board) {
    jdbc.queryForObject(
        "SELECT name FROM board WHERE id = ? FOR UPDATE", String.class, board.id().value());
  }

  /** The source's ids of all ideas that were imported into this board, with their ids here. */
  public Map<String, UUID> known(BoardSummary board) {
    return ids(
        "SELECT source_id, id FROM idea WHERE board_id = ? AND source_id IS NOT NULL", board);
  }

  /** How many opinions people gave, not counting again what a merge brought to another idea. */
  public long opinions(BoardSummary board) {
    Long count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM idea_opinion WHERE board_id = ? AND merge_id IS NULL",
            Long.class,
            board.id().value());
    return count == null ? 0 : count;
  }

  /**
   * Counts anew what was said to the board's ideas, and says that they came: an import's end. What
   * imported people said to an idea that went into another one is heard there too, unless they have
   * an opinion there, and goes when that merge is undone.
   */
  public void finish(BoardSummary board) {
    bringOn(board);
    figures.count(board.id());
    events.publishEvent(new BoardImported(board.id()));
    marks.changed(board.id());
  }

  private void bringOn(BoardSummary board) {
    // In the order in which the ideas were merged: what went on from one to the next goes on again.
    List<Object[]> merges =
        jdbc.query(
            "SELECT m.into_id, m.id, m.idea_id FROM idea_merge m JOIN idea i ON i.id = m.idea_id"
                + " WHERE i.board_id = ? AND i.state = 'MERGED' AND m.undone_at IS NULL"
                + " ORDER BY m.made_at, m.id",
            (row, _) ->
                new Object[] {
                  row.getObject(1, UUID.class),
                  row.getObject(2, UUID.class),
                  row.getObject(3, UUID.class)
                },
            board.id().value());
    send(
        "INSERT INTO idea_opinion (idea_id, person, board_id, opinion, cast_at, merge_id)"
            + " SELECT ?, o.person, o.board_id, o.opinion, o.cast_at, ? FROM idea_opinion o"
            + " JOIN imported_person p ON p.id = o.person WHERE o.idea_id = ?"
            + " ON DUPLICATE KEY UPDATE merge_id = idea_opinion.merge_id",
        merges);
  }

  private void send(String sql, List<Object[]> rows) {
    if (!rows.isEmpty()) {
      jdbc.batchUpdate(sql, rows);
      rows.clear();
    }
  }

  /** Starts an import into this board. */
  public Session begin(BoardSummary board, String language, Instant now) {
    return new Session(board, language, now);
  }

  /** The board's topics by their titles in any language, in lower case. */
  public Map<String, UUID> topics(BoardSummary board) {
    return named(
        "SELECT title, id FROM board_topic WHERE board_id = ? ORDER BY position DESC",
        board.id().value());
  }

  /** The commune's neighbourhoods by their names in any language, in lower case. */
  public Map<String, UUID> areas(BoardSummary board) {
    return named(
        "SELECT name, id FROM neighbourhood WHERE commune_id = ? ORDER BY position DESC",
        board.commune().value());
  }

  private Map<String, UUID> named(String sql, UUID owner) {
    Map<String, UUID> named = new HashMap<>();
    jdbc.query(
        sql,
        (RowCallbackHandler)
            row -> {
              UUID id = row.getObject(2, UUID.class);
              texts
                  .convertToEntityAttribute(row.getString(1))
                  .texts()
                  .values()
                  .forEach(name -> named.put(key(name), id));
            },
        owner);
    return named;
  }

  /** By which what a file names is found: however it is written, with capitals or without. */
  public static String key(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }

  private Map<String, UUID> ids(String sql, BoardSummary board) {
    Map<String, UUID> ids = new HashMap<>();
    jdbc.query(
        sql,
        (RowCallbackHandler) row -> ids.put(row.getString(1), row.getObject(2, UUID.class)),
        board.id().value());
    return ids;
  }

  private static LocalDateTime utc(long epochMillis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(epochMillis), ZoneOffset.UTC);
  }

  /** One import: holds the ids of the board's ideas and people, and a batch of rows. */
  public final class Session {

    private final BoardSummary board;
    private final String language;
    private final LocalDateTime now;
    private final Map<String, UUID> ideas;
    private final Map<String, UUID> people;
    private final Map<String, UUID> topics;
    private final Map<String, UUID> areas;
    private final List<Object[]> newPeople = new ArrayList<>();
    private final List<Object[]> newIdeas = new ArrayList<>();
    private final List<Object[]> newTopics = new ArrayList<>();
    private final List<Object[]> votes = new ArrayList<>();

    private Session(BoardSummary board, String language, Instant now) {
      this.board = board;
      this.language = language;
      this.now = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
      this.ideas = known(board);
      this.topics = topics(board);
      this.areas = areas(board);
      this.people = ids("SELECT source_id, id FROM imported_person WHERE board_id = ?", board);
    }

    /** Whether the board has an idea of this id of the source. */
    public boolean knows(String sourceId) {
      return ideas.containsKey(sourceId);
    }

    /** The idea of this id of the source, which the board has to have. */
    public UUID idea(String sourceId) {
      return Objects.requireNonNull(ideas.get(sourceId));
    }

    /** Whoever has this id in the source; {@code null} for nobody. */
    public @Nullable UUID author(@Nullable String sourceId) {
      return person(sourceId);
    }

    /**
     * Adds a statement, unless the board has it: then nothing about it is touched.
     *
     * @return whether it is new
     */
    public boolean add(StatementRow row) {
      if (ideas.containsKey(row.sourceId())) {
        return false;
      }
      UUID id = Ids.next();
      ideas.put(row.sourceId(), id);
      String named = row.extras().area();
      UUID area = named == null ? null : areas.get(key(named));
      newIdeas.add(
          new Object[] {
            id,
            board.commune().value(),
            board.id().value(),
            person(row.authorId()),
            row.sourceId(),
            row.extras().channel().toUpperCase(Locale.ROOT),
            state(row.state()).name(),
            language,
            row.extras().title(),
            row.text(),
            area,
            area,
            utc(row.createdAt()),
            now
          });
      row.extras().topics().stream()
          .map(topic -> topics.get(key(topic)))
          .distinct()
          .forEach(topic -> newTopics.add(new Object[] {id, topic}));
      if (newIdeas.size() >= BATCH) {
        flush();
      }
      return true;
    }

    /** Adds a vote; it counts unless a later one of this person on this idea is there already. */
    public void add(VoteRow row) {
      votes.add(
          new Object[] {
            ideas.get(row.sourceId()),
            person(row.voterId()),
            board.id().value(),
            row.value().name(),
            utc(row.castAt())
          });
      if (votes.size() >= BATCH) {
        flush();
      }
    }

    /** Sends what is left of the batches. */
    public void flush() {
      send("INSERT INTO imported_person (id, board_id, source_id) VALUES (?, ?, ?)", newPeople);
      send(
          "INSERT INTO idea (id, commune_id, board_id, author, source_id, channel, state, language,"
              + " title, text, neighbourhood_id, area_id, submitted_at, changed_at, version)"
              + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
          newIdeas);
      send("INSERT INTO idea_topic (idea_id, topic_id) VALUES (?, ?)", newTopics);
      send(
          "INSERT INTO idea_opinion (idea_id, person, board_id, opinion, cast_at)"
              + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
              // What was said to this idea itself stands in place of what a merge brought.
              + " opinion = IF(merge_id IS NOT NULL OR VALUES(cast_at) >= cast_at,"
              + " VALUES(opinion), opinion),"
              + " cast_at = IF(merge_id IS NOT NULL, VALUES(cast_at),"
              + " GREATEST(cast_at, VALUES(cast_at))),"
              + " merge_id = NULL",
          votes);
    }

    private @Nullable UUID person(@Nullable String sourceId) {
      if (sourceId == null) {
        return null;
      }
      UUID known = people.get(sourceId);
      if (known == null) {
        // Random, not by time: the order in which people came is nobody's business.
        known = UUID.randomUUID();
        people.put(sourceId, known);
        newPeople.add(new Object[] {known, board.id().value(), sourceId});
      }
      return known;
    }

    private static IdeaState state(StatementRow.State state) {
      return switch (state) {
        case PUBLISHED -> IdeaState.PUBLISHED;
        case HELD -> IdeaState.HELD;
        case DECLINED -> IdeaState.DECLINED;
      };
    }
  }
}
