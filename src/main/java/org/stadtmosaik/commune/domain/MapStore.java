package org.stadtmosaik.commune.domain;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.shared.CommuneId;
import tools.jackson.databind.json.JsonMapper;

/** The communes' maps, simplified as they are drawn. */
@Repository
public class MapStore {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final JdbcClient jdbc;

  MapStore(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  public Optional<CommuneMap> of(CommuneId commune) {
    return jdbc.sql("SELECT content FROM commune_map WHERE commune_id = ?")
        .param(commune.value())
        .query((row, _) -> JSON.readValue(row.getString("content"), CommuneMap.class))
        .optional();
  }

  /** One for each commune that has any: a portal has few communes. */
  public List<CommuneMap> all() {
    return jdbc.sql("SELECT content FROM commune_map")
        .query((row, _) -> JSON.readValue(row.getString("content"), CommuneMap.class))
        .list();
  }

  /** Puts it in place of the one that there is. */
  public void put(CommuneId commune, CommuneMap map, Instant now) {
    jdbc.sql(
            "INSERT INTO commune_map (commune_id, content, changed_at) VALUES (?, ?, ?)"
                + " ON DUPLICATE KEY UPDATE content = VALUES(content),"
                + " changed_at = VALUES(changed_at)")
        .params(
            commune.value(),
            JSON.writeValueAsString(map),
            LocalDateTime.ofInstant(now, ZoneOffset.UTC))
        .update();
  }

  /**
   * @return whether there was one
   */
  public boolean remove(CommuneId commune) {
    return jdbc.sql("DELETE FROM commune_map WHERE commune_id = ?").param(commune.value()).update()
        > 0;
  }
}
