package org.stadtmosaik.idea.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.domain.imports.StatementRow;
import org.stadtmosaik.idea.domain.imports.VoteRow;
import org.stadtmosaik.shared.Ids;

/** Writes what was imported, in batches, within the caller's transaction. */
@Repository
public class ImportStore {

  /** Rows that are sent to the database at a time. */
  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;

  ImportStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
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

  public long opinions(BoardSummary board) {
    Long count =
        jdbc.queryForObject(
            "SELECT COUNT(*) FROM idea_opinion WHERE board_id = ?", Long.class, board.id().value());
    return count == null ? 0 : count;
  }

  /** Starts an import into this board. */
  public Session begin(BoardSummary board, String language, Instant now) {
    return new Session(board, language, now);
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
    private final List<Object[]> newPeople = new ArrayList<>();
    private final List<Object[]> newIdeas = new ArrayList<>();
    private final List<Object[]> votes = new ArrayList<>();

    private Session(BoardSummary board, String language, Instant now) {
      this.board = board;
      this.language = language;
      this.now = LocalDateTime.ofInstant(now, ZoneOffset.UTC);
      this.ideas = known(board);
      this.people = ids("SELECT source_id, id FROM imported_person WHERE board_id = ?", board);
    }

    /** Whether the board has an idea of this id of the source. */
    public boolean knows(String sourceId) {
      return ideas.containsKey(sourceId);
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
      newIdeas.add(
          new Object[] {
            id,
            board.commune().value(),
            board.id().value(),
            person(row.authorId()),
            row.sourceId(),
            Channel.IMPORT.name(),
            state(row.state()).name(),
            language,
            row.text(),
            utc(row.createdAt()),
            now
          });
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
              + " text, submitted_at, changed_at, version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
          newIdeas);
      send(
          "INSERT INTO idea_opinion (idea_id, person, board_id, opinion, cast_at)"
              + " VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE"
              + " opinion = IF(VALUES(cast_at) >= cast_at, VALUES(opinion), opinion),"
              + " cast_at = GREATEST(cast_at, VALUES(cast_at))",
          votes);
    }

    private void send(String sql, List<Object[]> rows) {
      if (!rows.isEmpty()) {
        jdbc.batchUpdate(sql, rows);
        rows.clear();
      }
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
