package org.stadtmosaik.survey.domain;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which surveys have anything that everybody may read: figures, or what people wrote. */
@Repository
public class ReleasedSurveys {

  private final JdbcClient jdbc;

  ReleasedSurveys(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those of these surveys; in one query. */
  public Set<UUID> among(Collection<UUID> surveys) {
    return surveys.isEmpty()
        ? Set.of()
        : new HashSet<>(
            jdbc.sql(
                    "SELECT survey_id FROM survey_release"
                        + " WHERE survey_id IN (:surveys) AND NOT withdrawn"
                        + " UNION SELECT survey_id FROM survey_free_text"
                        + " WHERE survey_id IN (:surveys) AND state = 'RELEASED'")
                .param("surveys", surveys)
                .query((found, _) -> found.getObject(1, UUID.class))
                .list());
  }
}
