package org.stadtmosaik.idea.domain.follow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** What these tables hold in the same way. */
final class Columns {

  private static final JsonMapper JSON = new JsonMapper();

  private Columns() {}

  static LocalizedText text(ResultSet row, String column) throws SQLException {
    return JSON.readValue(row.getString(column), LocalizedText.class);
  }

  static String json(LocalizedText text) {
    return JSON.writeValueAsString(text);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
  }

  static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
