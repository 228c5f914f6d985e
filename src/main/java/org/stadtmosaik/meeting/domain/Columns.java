package org.stadtmosaik.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** What the tables of this module hold in the same way. */
final class Columns {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Columns() {}

  static @Nullable Instant instant(ResultSet found, String column) throws SQLException {
    LocalDateTime time = found.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  static @Nullable UUID id(ResultSet found, String column) throws SQLException {
    return found.getObject(column, UUID.class);
  }

  static @Nullable Integer number(ResultSet found, String column) throws SQLException {
    return found.getObject(column, Integer.class);
  }

  static @Nullable LocalizedText text(ResultSet found, String column) throws SQLException {
    String json = found.getString(column);
    return json == null ? null : JSON.readValue(json, LocalizedText.class);
  }

  static @Nullable String json(@Nullable Object value) {
    return value == null ? null : JSON.writeValueAsString(value);
  }

  static <T> T read(String json, Class<T> type) {
    return JSON.readValue(json, type);
  }

  static SortedSet<Need> meets(ResultSet found) throws SQLException {
    return new TreeSet<>(Arrays.asList(read(found.getString("meets"), Need[].class)));
  }

  /** Of the two instants or the two days. */
  static MeetingTime time(ResultSet found) throws SQLException {
    return found.getBoolean("all_day")
        ? new MeetingTime.Days(
            found.getObject("first_day", LocalDate.class),
            found.getObject("last_day", LocalDate.class))
        : new MeetingTime.Span(instant(found, "starts_at"), instant(found, "ends_at"));
  }
}
