package org.stadtmosaik.idea.translation;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.translation.Original;
import org.stadtmosaik.translation.Translatable;

/** What staff said about published ideas on their way, each thing by an id of its own. */
abstract class TranslatableStory implements Translatable {

  private static final String IDEA =
      " JOIN idea i ON i.id = s.idea_id WHERE i.state = 'PUBLISHED' AND i.merged_into IS NULL";

  private final JdbcClient jdbc;
  private final String from;
  private final String text;
  private final String more;

  /**
   * @param from the table, with {@code id}, {@code idea_id} and {@code made_at}
   * @param text its column
   * @param more what else has to be true of its row {@code s}
   */
  TranslatableStory(JdbcClient jdbc, String from, String text, String more) {
    this.jdbc = jdbc;
    this.from = from;
    this.text = text;
    this.more = more;
  }

  @Override
  public Map<UUID, String> paths(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? Map.of()
        : jdbc
            .sql("SELECT s.id, s.idea_id FROM " + from + " s WHERE s.id IN (:ids)")
            .param("ids", subjects)
            .query((row, _) ->
                Map.entry(row.getObject(1, UUID.class), "i/" + row.getObject(2, UUID.class)))
            .list()
            .stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public List<Original> published(Collection<UUID> subjects) {
    return subjects.isEmpty()
        ? List.of()
        : jdbc.sql(select() + " AND s.id IN (:ids)")
            .param("ids", subjects)
            .query((row, _) -> StaffWords.original(kind(), row))
            .list();
  }

  @Override
  public List<Original> newest(CommuneId commune, int limit) {
    return jdbc.sql(select() + " AND i.commune_id = ? ORDER BY s.made_at DESC, s.id LIMIT ?")
        .params(commune.value(), limit)
        .query((row, _) -> StaffWords.original(kind(), row))
        .list();
  }

  private String select() {
    return "SELECT s.id, i.commune_id, s." + text + " AS text FROM " + from + " s" + IDEA + more;
  }
}
