package org.stadtmosaik.results;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.OptionalLong;

/** A number of people in a published table, or that it is not told. In JSON: a number or a word. */
public sealed interface Figure {

  /** So many. */
  record Shown(long count) implements Figure {
    @JsonValue
    Object json() {
      return count;
    }
  }

  /**
   * Not told.
   *
   * @param why {@link Why#PROTECTED} for everybody but those who decide on a release
   */
  record Hidden(Why why) implements Figure {
    @JsonValue
    Object json() {
      return why.name();
    }
  }

  /** Why a figure is not told. */
  enum Why {
    /** All that readers learn: the reason itself would tell something about the number. */
    PROTECTED,
    /** Fewer than {@link Disclosure#LEAST} people. */
    SMALL,
    /** Everybody in the group answered the same. */
    UNANIMOUS,
    /** Another hidden figure could be worked out from it. */
    COMPLEMENTARY
  }

  static Figure shown(long count) {
    return new Shown(count);
  }

  /** As readers see it. */
  static Figure hidden() {
    return new Hidden(Why.PROTECTED);
  }

  /** What {@code json} wrote. */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Figure read(Object json) {
    return json instanceof Number number
        ? new Shown(number.longValue())
        : new Hidden(Why.valueOf(json.toString()));
  }

  default boolean isShown() {
    return this instanceof Shown;
  }

  /** The number, if it is told. */
  default OptionalLong known() {
    return this instanceof Shown(long count) ? OptionalLong.of(count) : OptionalLong.empty();
  }

  /** The same as readers see it: without the reason. */
  default Figure forReaders() {
    return isShown() ? this : hidden();
  }
}
