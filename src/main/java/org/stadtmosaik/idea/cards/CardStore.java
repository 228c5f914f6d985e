package org.stadtmosaik.idea.cards;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.domain.Channel;

/** What is kept of cards beside their ideas. */
@Repository
class CardStore {

  private final JdbcClient jdbc;

  CardStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A card that came in.
   *
   * @param hash of all that was on it, in hexadecimal digits
   * @param by the colleague who wrote it down; {@code null} for a command
   */
  record Kept(IdeaId id, IdeaState state, String hash, @Nullable UUID by, Instant enteredAt) {

    boolean was(CardEntry entry) {
      return hash.equals(HexFormat.of().formatHex(entry.hash()));
    }
  }

  Optional<Kept> find(BoardId board, UUID clientId) {
    return jdbc.sql(
            """
            SELECT i.id, i.state, c.body_hash, c.entered_by, c.entered_at
            FROM idea i JOIN idea_card c ON c.idea_id = i.id
            WHERE i.board_id = ? AND i.source_id = ?
            """)
        .params(board.value(), CardEntry.sourceId(clientId))
        .query((row, _) -> kept(row))
        .optional();
  }

  private static Kept kept(ResultSet row) throws SQLException {
    return new Kept(
        new IdeaId(row.getObject("id", UUID.class)),
        IdeaState.valueOf(row.getString("state")),
        HexFormat.of().formatHex(row.getBytes("body_hash")),
        row.getObject("entered_by", UUID.class),
        row.getObject("entered_at", LocalDateTime.class).toInstant(ZoneOffset.UTC));
  }

  void add(IdeaId id, BoardId board, CardEntry entry, @Nullable UUID by, Instant now) {
    jdbc.sql(
            "INSERT INTO idea_card (idea_id, board_id, occasion, held_on, dots, body_hash,"
                + " entered_by, entered_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            Arrays.asList(
                id.value(),
                board.value(),
                entry.occasion(),
                entry.heldOn(),
                entry.dots(),
                entry.hash(),
                by,
                LocalDateTime.ofInstant(now, ZoneOffset.UTC)))
        .update();
    if (entry.title() != null) {
      jdbc.sql("UPDATE idea SET title = ? WHERE id = ?").params(entry.title(), id.value()).update();
    }
  }

  /** Whether another idea of the board, which was not taken back, says the same. */
  boolean hasTwin(BoardId board, IdeaId id, String text) {
    return jdbc.sql(
            "SELECT EXISTS (SELECT 1 FROM idea WHERE board_id = ? AND text = ? AND id <> ?"
                + " AND state <> 'WITHDRAWN')")
        .params(board.value(), text, id.value())
        .query(Boolean.class)
        .single();
  }

  Optional<CardSource> source(IdeaId id) {
    return jdbc.sql(
            "SELECT i.channel, c.occasion, c.held_on, c.dots FROM idea_card c"
                + " JOIN idea i ON i.id = c.idea_id WHERE c.idea_id = ?")
        .param(id.value())
        .query((row, _) ->
            new CardSource(
                Channel.valueOf(row.getString("channel")),
                row.getString("occasion"),
                row.getObject("held_on", LocalDate.class),
                row.getInt("dots")))
        .optional();
  }
}
