package org.stadtmosaik.idea.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.deliberation.opinion.Bridging;
import org.stadtmosaik.deliberation.opinion.GroupCounts;
import org.stadtmosaik.deliberation.opinion.OpinionScores;
import org.stadtmosaik.deliberation.opinion.Representative;
import org.stadtmosaik.deliberation.opinion.ShownGroups;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.OpinionGroup;
import org.stadtmosaik.idea.OpinionShare;
import org.stadtmosaik.idea.OpinionSummary;
import org.stadtmosaik.idea.StatementOpinion;

/**
 * Keeps what was worked out of a board's opinions, as far as it may be shown: what is not here
 * cannot be shown by mistake.
 */
@Repository
public class OpinionStore {

  private static final int BATCH = 1000;

  private final JdbcTemplate jdbc;

  OpinionStore(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The boards that have opinions, or a result of some. */
  public List<BoardId> boards() {
    return jdbc.query(
        "SELECT DISTINCT board_id FROM idea_opinion UNION SELECT board_id FROM opinion_result",
        (row, _) -> new BoardId(row.getObject(1, UUID.class)));
  }

  /** Whether the result of this board came from this input with these parameters. */
  public boolean isOf(BoardId board, byte[] hash, String parameters) {
    return jdbc.query(
            "SELECT input_hash, parameters FROM opinion_result WHERE board_id = ?",
            (row, _) -> Arrays.equals(row.getBytes(1), hash) && row.getString(2).equals(parameters),
            board.value())
        .contains(true);
  }

  /** Puts a result in the place of the earlier one, within the caller's transaction. */
  public void replace(
      BoardId board,
      List<BoardRows.Statement> statements,
      OpinionScores scores,
      byte[] hash,
      String parameters,
      Instant now) {
    int people = scores.everybody().size(0);
    ShownGroups shown = ShownGroups.of(scores.groups(), people);
    jdbc.update("DELETE FROM opinion_share WHERE board_id = ?", board.value());
    jdbc.update("DELETE FROM opinion_group WHERE board_id = ?", board.value());
    jdbc.update("DELETE FROM opinion_statement WHERE board_id = ?", board.value());
    jdbc.update(
        "REPLACE INTO opinion_result (board_id, input_hash, parameters, computed_at, people,"
            + " hidden_groups, silhouette, bridging_starts) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        board.value(),
        hash,
        parameters,
        LocalDateTime.ofInstant(now, ZoneOffset.UTC),
        people,
        shown.hidden(),
        number(scores.silhouette()),
        scores.bridging().map(Bridging::starts).orElse(null));
    statements(board, statements, scores, shown);
    groups(board, statements, scores, shown);
  }

  /** The result of a board without its statements. */
  public Optional<OpinionSummary> summary(BoardId board) {
    List<OpinionGroup> groups =
        jdbc.query(
            "SELECT number, people, x, y FROM opinion_group WHERE board_id = ? ORDER BY number",
            (row, _) ->
                new OpinionGroup(
                    row.getInt(1), row.getInt(2), row.getDouble("x"), row.getDouble("y")),
            board.value());
    return jdbc
        .query(
            "SELECT * FROM opinion_result WHERE board_id = ?",
            (row, _) ->
                new OpinionSummary(
                    row.getObject("computed_at", LocalDateTime.class).toInstant(ZoneOffset.UTC),
                    row.getInt("people"),
                    groups,
                    row.getInt("hidden_groups"),
                    row.getString("parameters"),
                    HexFormat.of().formatHex(row.getBytes("input_hash")),
                    row.getObject("silhouette", Double.class),
                    row.getObject("bridging_starts") != null),
            board.value())
        .stream()
        .findFirst();
  }

  /**
   * Published ideas that most agree on across groups, first those that do so most.
   *
   * @param byBridging by the bridging intercept, else by the group-informed consensus
   */
  public List<IdeaId> across(BoardId board, boolean byBridging, int limit, long offset) {
    String score = byBridging ? "bridging_intercept" : "consensus";
    return jdbc.query(
        "SELECT s.idea_id FROM opinion_statement s JOIN idea i ON i.id = s.idea_id"
            + " WHERE s.board_id = ? AND i.state = 'PUBLISHED' AND s."
            + score
            + " IS NOT NULL AND s.agree + s.disagree + s.pass >= ? ORDER BY s."
            + score
            + " DESC, s.idea_id LIMIT ? OFFSET ?",
        (row, _) -> new IdeaId(row.getObject(1, UUID.class)),
        board.value(),
        BoardOpinions.ENOUGH_OPINIONS,
        limit,
        offset);
  }

  /** Published ideas that tell a group from the others, the most telling first. */
  public List<IdeaId> telling(BoardId board, int group, int limit) {
    return jdbc.query(
        "SELECT s.idea_id FROM opinion_share s JOIN idea i ON i.id = s.idea_id"
            + " WHERE s.board_id = ? AND s.number = ? AND s.tells IS NOT NULL"
            + " AND i.state = 'PUBLISHED' ORDER BY s.weight DESC, s.idea_id LIMIT ?",
        (row, _) -> new IdeaId(row.getObject(1, UUID.class)),
        board.value(),
        group,
        limit);
  }

  /** What was worked out for these ideas, as far as they are published, in two queries. */
  public Map<IdeaId, StatementOpinion> statements(BoardId board, Collection<IdeaId> ideas) {
    if (ideas.isEmpty()) {
      return Map.of();
    }
    String marks = String.join(", ", Collections.nCopies(ideas.size(), "?"));
    List<Object> arguments = new ArrayList<>(List.of(board.value()));
    ideas.forEach(idea -> arguments.add(idea.value()));
    Map<UUID, List<OpinionShare>> shares = new HashMap<>();
    jdbc.query(
        "SELECT * FROM opinion_share WHERE board_id = ? AND idea_id IN ("
            + marks
            + ") ORDER BY idea_id, number",
        (RowCallbackHandler)
            row ->
                shares
                    .computeIfAbsent(row.getObject("idea_id", UUID.class), _ -> new ArrayList<>())
                    .add(share(row)),
        arguments.toArray());
    Map<IdeaId, StatementOpinion> found = new HashMap<>();
    jdbc.query(
        "SELECT s.* FROM opinion_statement s JOIN idea i ON i.id = s.idea_id"
            + " WHERE s.board_id = ? AND i.state = 'PUBLISHED' AND s.idea_id IN ("
            + marks
            + ")",
        (RowCallbackHandler)
            row -> {
              UUID idea = row.getObject("idea_id", UUID.class);
              found.put(new IdeaId(idea), statement(row, shares.getOrDefault(idea, List.of())));
            },
        arguments.toArray());
    return found;
  }

  private static OpinionShare share(ResultSet row) throws SQLException {
    String tells = row.getString("tells");
    return new OpinionShare(
        row.getInt("number"),
        row.getInt("agree"),
        row.getInt("disagree"),
        row.getInt("pass"),
        "AGREE".equals(tells),
        "DISAGREE".equals(tells));
  }

  private static StatementOpinion statement(ResultSet row, List<OpinionShare> shares)
      throws SQLException {
    return new StatementOpinion(
        row.getInt("agree"),
        row.getInt("disagree"),
        row.getInt("pass"),
        row.getObject("consensus", Double.class),
        row.getObject("bridging_intercept", Double.class),
        row.getObject("bridging_factor", Double.class),
        shares);
  }

  private void statements(
      BoardId board,
      List<BoardRows.Statement> statements,
      OpinionScores scores,
      ShownGroups shown) {
    GroupCounts all = scores.everybody();
    List<Object[]> batch = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      if (all.seen(0, i) > 0) {
        batch.add(
            new Object[] {
              statements.get(i).id(),
              board.value(),
              all.agree(0, i),
              all.disagree(0, i),
              all.pass(0, i),
              number(shown.consensus(scores.groups(), i)),
              number(scores.intercept(i)),
              number(scores.factor(i))
            });
      }
      send(
          "INSERT INTO opinion_statement (idea_id, board_id, agree, disagree, pass, consensus,"
              + " bridging_intercept, bridging_factor) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
          batch,
          i == statements.size() - 1);
    }
  }

  private void groups(
      BoardId board,
      List<BoardRows.Statement> statements,
      OpinionScores scores,
      ShownGroups shown) {
    GroupCounts counts = scores.groups();
    List<Object[]> batch = new ArrayList<>();
    for (int place = 0; place < shown.groups().size(); place++) {
      int group = shown.groups().get(place);
      int number = place + 1;
      jdbc.update(
          "INSERT INTO opinion_group (board_id, number, people, x, y) VALUES (?, ?, ?, ?, ?)",
          board.value(),
          number,
          counts.size(group),
          number(scores.centre(group)[0]),
          number(scores.centre(group)[1]));
      for (int i = 0; i < statements.size(); i++) {
        if (counts.seen(group, i) > 0) {
          batch.add(share(board, number, counts, group, i, statements.get(i).id()));
        }
        send(
            "INSERT INTO opinion_share (board_id, number, idea_id, agree, disagree, pass, tells,"
                + " weight) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            batch,
            i == statements.size() - 1);
      }
    }
  }

  private static @Nullable Object[] share(
      BoardId board, int number, GroupCounts counts, int group, int statement, UUID idea) {
    Representative telling = counts.representative(group, statement);
    boolean tells = counts.groups() > 1 && telling.isTelling();
    String what = telling.agrees() ? "AGREE" : "DISAGREE";
    return new @Nullable Object[] {
      board.value(),
      number,
      idea,
      counts.agree(group, statement),
      counts.disagree(group, statement),
      counts.pass(group, statement),
      tells ? what : null,
      tells ? telling.weight() : null
    };
  }

  private void send(String sql, List<Object[]> batch, boolean last) {
    if (batch.size() >= BATCH || (last && !batch.isEmpty())) {
      jdbc.batchUpdate(sql, batch);
      batch.clear();
    }
  }

  private static @Nullable Double number(double value) {
    return Double.isNaN(value) ? null : value;
  }
}
