package org.stadtmosaik.idea.translation;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.translation.Original;
import org.stadtmosaik.translation.Translatable;

/**
 * The present official answers to published ideas, to be translated into what staff did not write
 * themselves. An answer goes by its idea, so that another version makes a translation stale.
 */
@Component
class TranslatableAnswers implements Translatable {

  static final String KIND = "answer";

  private static final String SELECT =
      """
      SELECT i.id, i.commune_id, a.text FROM idea_answer a
      JOIN idea i ON i.id = a.idea_id
      WHERE i.state = 'PUBLISHED' AND i.merged_into IS NULL
        AND a.version = (SELECT MAX(n.version) FROM idea_answer n WHERE n.idea_id = a.idea_id)
      """;

  private final JdbcClient jdbc;

  TranslatableAnswers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public String kindKey() {
    return "follow.idea.answer";
  }

  @Override
  public Map<UUID, String> paths(Collection<UUID> subjects) {
    return subjects.stream().distinct().collect(toMap(it -> it, it -> "i/" + it));
  }

  @Override
  public List<Original> published(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(SELECT + " AND i.id IN (:ids)")
            .param("ids", subjects)
            .query((row, _) -> original(row))
            .list();
  }

  @Override
  public List<Original> newest(CommuneId commune, int limit) {
    return jdbc.sql(SELECT + " AND i.commune_id = ? ORDER BY a.made_at DESC, i.id LIMIT ?")
        .params(commune.value(), limit)
        .query((row, _) -> original(row))
        .list();
  }

  private static Original original(ResultSet row) throws SQLException {
    return StaffWords.original(KIND, row);
  }
}
