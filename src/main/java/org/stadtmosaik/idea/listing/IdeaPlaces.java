package org.stadtmosaik.idea.listing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;

/**
 * Which ideas come next: ids only, read from the indices that have the orders. A page costs the
 * same wherever it is in a list.
 */
@Repository
public class IdeaPlaces {

  private static final String BRIDGING = "s.bridging_intercept";
  private static final String CONSENSUS = "s.consensus";

  private final JdbcClient jdbc;
  private final ListCounts counts;

  IdeaPlaces(JdbcClient jdbc, ListCounts counts) {
    this.jdbc = jdbc;
    this.counts = counts;
  }

  /**
   * What is counted and shown: which board, which of its ideas, and by which score if by one.
   *
   * @param among only these; null for all
   */
  public record Scope(
      BoardId board, IdeaFilter filter, @Nullable List<UUID> among, @Nullable String score) {

    /** From which tables it is read, ending within the condition; the ideas are called i. */
    public String from() {
      // Without a filter the scores' own index has the order; else what it leaves is sorted.
      boolean ranked = score != null && filter.isAll() && among == null;
      return (ranked
              ? " FROM opinion_statement s STRAIGHT_JOIN idea i ON i.id = s.idea_id"
              : " FROM idea i")
          + (filter.topic() == null
              ? ""
              : " JOIN idea_topic t ON t.idea_id = i.id AND t.topic_id = :topic")
          + (score == null || ranked ? "" : " JOIN opinion_statement s ON s.idea_id = i.id")
          + " WHERE i.board_id = :board AND i.state = 'PUBLISHED' AND i.merged_into IS NULL"
          + (filter.neighbourhood() == null ? "" : " AND i.area_id = :neighbourhood")
          + (filter.status() == null ? "" : " AND i.status_id = :status")
          + (among == null ? "" : " AND i.id IN (:among)")
          + (score == null ? "" : " AND s.board_id = :board AND " + enough(score));
    }

    /** Says to a statement what stands in {@link #from} for something. */
    public JdbcClient.StatementSpec fill(JdbcClient.StatementSpec statement) {
      return statement
          .param("board", board.value())
          .param("topic", filter.topic())
          .param("neighbourhood", filter.neighbourhood())
          .param("status", filter.status())
          .param("among", among);
    }
  }

  /** An idea and the place after it. */
  record Next(UUID id, String place) {}

  /** How many there are; of more than a thousand the number may be half a minute old. */
  long count(Scope scope) {
    return scope.among() == null ? counts.of(scope, () -> counted(scope)) : counted(scope);
  }

  private long counted(Scope scope) {
    return scope.fill(jdbc.sql("SELECT COUNT(*)" + scope.from())).query(Long.class).single();
  }

  /**
   * By which score a board's ideas can be ordered across its groups: bridging where enough people
   * took part, else consensus; empty if nothing was worked out, or of no idea.
   */
  Optional<String> score(BoardId board) {
    return jdbc.sql(
            "SELECT IF(r.bridging_starts IS NOT NULL AND r.people >= :people, :bridging,"
                + " :consensus) AS score FROM opinion_result r WHERE r.board_id = :board AND EXISTS"
                + " (SELECT 1 FROM opinion_statement s WHERE s.board_id = r.board_id AND (CASE WHEN"
                + " r.bridging_starts IS NOT NULL AND r.people >= :people THEN "
                + BRIDGING
                + " ELSE "
                + CONSENSUS
                + " END) IS NOT NULL AND s.agree + s.disagree + s.pass >= "
                + BoardOpinions.ENOUGH_OPINIONS
                + ")")
        .param("board", board.value())
        .param("people", BoardOpinions.ENOUGH_PEOPLE)
        .param("bridging", BRIDGING)
        .param("consensus", CONSENSUS)
        .query(String.class)
        .optional();
  }

  private static String enough(String score) {
    return score
        + " IS NOT NULL AND s.agree + s.disagree + s.pass >= "
        + BoardOpinions.ENOUGH_OPINIONS;
  }

  /** The next ideas in an order that a figure makes. */
  List<Next> ordered(Scope scope, Figure figure, Optional<ListPlace> after, int size) {
    String sql =
        "SELECT i.id, "
            + figure.shown()
            + " AS figure"
            + scope.from()
            + (after.isPresent() ? figure.beyond() : "")
            + " ORDER BY "
            + figure.order()
            + " LIMIT :size";
    JdbcClient.StatementSpec statement = scope.fill(jdbc.sql(sql)).param("size", size);
    if (after.isPresent()) {
      statement =
          statement
              .param("figure", figure.value(after.get().figure()))
              .param("id", after.get().id());
    }
    return statement
        .query((row, _) -> {
          UUID id = row.getObject("id", UUID.class);
          return new Next(id, new ListPlace(figure.written(row.getString("figure")), id).written());
        })
        .list();
  }

  /** The next ideas in somebody's shuffle. */
  List<Next> shuffled(Scope scope, FairPlace place, int size) {
    int[] lots = place.lots();
    String key = "LEFT(MD5(CONCAT(:salt, i.id)), 16)";
    List<String> bundles = new ArrayList<>();
    StringBuilder nth = new StringBuilder("CASE");
    for (int i = 0; i < lots.length; i++) {
      int last = lots[i] + place.width() - 1;
      String within = "i.shuffle BETWEEN " + lots[i] + " AND " + last;
      bundles.add(
          "("
              + (place.bits() == 0 ? "TRUE" : within)
              + (i == 0 ? " AND " + key + " > :key)" : ")"));
      nth.append(" WHEN i.shuffle <= ").append(last).append(" AND i.shuffle >= ").append(lots[i]);
      nth.append(" THEN ").append(i);
    }
    String sql =
        "SELECT i.id, %s AS lot_key, %s END AS nth%s AND (%s) ORDER BY nth, lot_key LIMIT :size"
            .formatted(key, nth, scope.from(), String.join(" OR ", bundles));
    return scope
        .fill(jdbc.sql(sql))
        .param("salt", place.salt())
        .param("key", place.key())
        .param("size", size)
        .query((row, _) ->
            new Next(
                row.getObject("id", UUID.class),
                place.after(row.getInt("nth"), row.getString("lot_key")).written()))
        .list();
  }
}
