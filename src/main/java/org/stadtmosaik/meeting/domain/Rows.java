package org.stadtmosaik.meeting.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/** What the rows of this module have in common: texts and sets as JSON, instants in UTC. */
public final class Rows {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private Rows() {}

  public static UUID id(ResultSet found, String column) throws SQLException {
    return Objects.requireNonNull(found.getObject(column, UUID.class));
  }

  public static @Nullable String json(@Nullable Object value) {
    return value == null ? null : JSON.writeValueAsString(value);
  }

  public static <T> T read(ResultSet found, String column, Class<T> type) throws SQLException {
    return JSON.readValue(found.getString(column), type);
  }

  public static LocalizedText text(ResultSet found, String column) throws SQLException {
    return read(found, column, LocalizedText.class);
  }

  public static @Nullable LocalizedText textOrNull(ResultSet found, String column)
      throws SQLException {
    return found.getString(column) == null ? null : text(found, column);
  }

  public static Instant instant(ResultSet found, String column) throws SQLException {
    return Objects.requireNonNull(instantOrNull(found, column));
  }

  public static @Nullable Instant instantOrNull(ResultSet found, String column)
      throws SQLException {
    LocalDateTime time = found.getObject(column, LocalDateTime.class);
    return time == null ? null : time.toInstant(ZoneOffset.UTC);
  }

  public static @Nullable LocalDateTime utc(@Nullable Instant instant) {
    return instant == null ? null : LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  /**
   * From {@code all_day}, {@code starts_at}, {@code ends_at}, {@code first_day}, {@code last_day}.
   */
  public static MeetingTime time(ResultSet found) throws SQLException {
    return found.getBoolean("all_day")
        ? new MeetingTime.Days(
            found.getObject("first_day", LocalDate.class),
            found.getObject("last_day", LocalDate.class))
        : new MeetingTime.Span(instant(found, "starts_at"), instant(found, "ends_at"));
  }

  /** For those five columns in this order. */
  public static @Nullable Object[] columns(MeetingTime time) {
    return switch (time) {
      case MeetingTime.Span(Instant start, Instant end) ->
          new @Nullable Object[] {false, utc(start), utc(end), null, null};
      case MeetingTime.Days(LocalDate first, LocalDate last) ->
          new @Nullable Object[] {true, null, null, first, last};
    };
  }
}
