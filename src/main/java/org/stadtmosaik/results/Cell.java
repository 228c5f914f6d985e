package org.stadtmosaik.results;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One value of a table. */
public sealed interface Cell {

  /** Something that people or the portal wrote; may be empty, which is not the same as missing. */
  record Text(String value) implements Cell {}

  /** A number, written in plain digits with a decimal point. */
  record Numeric(BigDecimal value) implements Cell {}

  /** No value. */
  record Missing() implements Cell {

    private static final Missing INSTANCE = new Missing();
  }

  /** This text, or a missing value for {@code null}. */
  static Cell text(@Nullable String value) {
    return value == null ? missing() : new Text(value);
  }

  static Cell number(long value) {
    return new Numeric(BigDecimal.valueOf(value));
  }

  static Cell number(BigDecimal value) {
    return new Numeric(value);
  }

  /** A moment in UTC as ISO 8601, such as {@code 2026-11-23T08:15:30.123456Z}. */
  static Cell time(@Nullable Instant moment) {
    return moment == null ? missing() : new Text(moment.toString());
  }

  static Cell missing() {
    return Missing.INSTANCE;
  }

  /** What stands in the file before any quoting; {@code null} where there is no value. */
  default @Nullable String written() {
    return switch (this) {
      case Text(String value) -> value;
      case Numeric(BigDecimal value) -> value.toPlainString();
      case Missing() -> null;
    };
  }
}
