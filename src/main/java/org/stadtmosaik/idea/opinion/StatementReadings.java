package org.stadtmosaik.idea.opinion;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.shared.Language;

/** Published ideas as statements. */
@Repository
class StatementReadings {

  /** Nobody's pseudonym. */
  private static final UUID NOBODY = new UUID(0, 0);

  /** As if every statement had so many opinions more: with 0 a new one would always be first. */
  private static final int HEAD_START = 4;

  private final JdbcClient jdbc;

  StatementReadings(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** How many statements there are for a person, and how many of them are done or their own. */
  Counts counts(BoardId board, @Nullable UUID person) {
    return jdbc.sql(
            """
            SELECT COUNT(*) AS published, COALESCE(SUM(o.idea_id IS NOT NULL), 0) AS answered,
              COALESCE(SUM(o.idea_id IS NULL AND COALESCE(i.author = :person, FALSE)), 0) AS own
            FROM idea i LEFT JOIN idea_opinion o ON o.idea_id = i.id AND o.person = :person
            WHERE i.board_id = :board AND i.state = 'PUBLISHED' AND i.merged_into IS NULL
            """)
        .param("board", board.value())
        .param("person", person == null ? NOBODY : person)
        .query((row, _) ->
            new Counts(row.getLong("published"), row.getLong("answered"), row.getLong("own")))
        .single();
  }

  /**
   * Statements that a person has neither answered nor written, in the order that the seed gives:
   * each draws −ln(u)/w and the smallest come first, where u is uniform and the weight w is one by
   * the opinions it has (P. Efraimidis and P. Spirakis, Weighted random sampling with a reservoir,
   * Information Processing Letters 97(5), 2006). How many it has is what the last computation of
   * the groups counted: a vote does not shuffle what others are reading.
   */
  List<Statement> next(BoardId board, @Nullable UUID person, String seed, int limit) {
    return jdbc.sql(
            """
            SELECT i.id, i.title, i.text, i.language FROM idea i
            JOIN (
              SELECT i.id, -LN((CONV(LEFT(SHA2(CONCAT(:seed, i.id), 256), 8), 16, 10) + 1)
                  / 4294967297) * (COALESCE(s.agree + s.disagree + s.pass, 0) + :headStart) AS drawn
              FROM idea i LEFT JOIN opinion_statement s ON s.idea_id = i.id
              WHERE i.board_id = :board AND i.state = 'PUBLISHED' AND i.merged_into IS NULL
                AND NOT (i.author <=> :person)
                AND i.id NOT IN
                  (SELECT idea_id FROM idea_opinion WHERE board_id = :board AND person = :person)
              ORDER BY drawn, i.id LIMIT :limit) first ON first.id = i.id
            ORDER BY first.drawn, i.id
            """)
        .param("seed", seed)
        .param("headStart", HEAD_START)
        .param("board", board.value())
        .param("person", person == null ? NOBODY : person)
        .param("limit", limit)
        .query((row, _) -> statement(row))
        .list();
  }

  /** Those of these ideas that are published, in one query. */
  Map<IdeaId, Statement> published(Collection<IdeaId> ideas) {
    return ideas.isEmpty()
        ? Map.of()
        : jdbc
            .sql(
                "SELECT id, title, text, language FROM idea WHERE id IN (:ids)"
                    + " AND state = 'PUBLISHED'")
            .param("ids", ideas.stream().map(IdeaId::value).toList())
            .query((row, _) -> statement(row))
            .list()
            .stream()
            .collect(Collectors.toMap(Statement::id, Function.identity()));
  }

  private static Statement statement(ResultSet row) throws SQLException {
    return new Statement(
        new IdeaId(row.getObject("id", UUID.class)),
        row.getString("title"),
        row.getString("text"),
        new Language(row.getString("language")));
  }

  /**
   * How many statements there are for a person.
   *
   * @param answered by them, of those that are published
   * @param own that they wrote and did not answer
   */
  record Counts(long published, long answered, long own) {

    long left() {
      return published - answered - own;
    }
  }
}
