package org.stadtmosaik.survey.definition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a value is worth in JavaScript (ECMA-262, chapter 7: type conversion and comparison), for
 * what can come out of JSON: null, Boolean, Number, String, List and Map.
 */
final class JsValues {

  private JsValues() {}

  /** Truth as JsonLogic has it: an empty list is false. */
  static boolean isTrue(@Nullable Object value) {
    return switch (value) {
      case null -> false;
      case Boolean truth -> truth;
      case Number number -> number.doubleValue() != 0 && !Double.isNaN(number.doubleValue());
      case String text -> !text.isEmpty();
      case List<?> list -> !list.isEmpty();
      default -> true;
    };
  }

  /** {@code Number(value)}. */
  static double number(@Nullable Object value) {
    return switch (value) {
      case null -> 0;
      case Boolean truth -> truth ? 1 : 0;
      case Number number -> number.doubleValue();
      case String text -> JsNumbers.whole(text);
      case List<?> list -> JsNumbers.whole(text(list));
      default -> Double.NaN;
    };
  }

  /** {@code parseFloat(value)}: the number that the text begins with. */
  static double leadingNumber(@Nullable Object value) {
    // Written and read again, a number is itself, but for minus nought.
    return value instanceof Number number
        ? number.doubleValue() + 0.0
        : JsNumbers.leading(text(value));
  }

  /** {@code String(value)}. */
  static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "null";
      case Boolean truth -> truth.toString();
      case Number number -> JsNumbers.text(number.doubleValue());
      case String text -> text;
      case List<?> list -> joined(list, ",");
      case Map<?, ?> _ -> "[object Object]";
      default -> value.toString();
    };
  }

  /** {@code list.join(separator)}: what is null is empty. */
  static String joined(List<?> list, String separator) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < list.size(); i++) {
      if (i > 0) {
        joined.append(separator);
      }
      Object element = list.get(i);
      if (element != null) {
        joined.append(text(element));
      }
    }
    return joined.toString();
  }

  /** {@code a === b}; lists and objects are equal to themselves only. */
  static boolean same(@Nullable Object a, @Nullable Object b) {
    if (a instanceof Number left && b instanceof Number right) {
      return left.doubleValue() == right.doubleValue();
    }
    if (a instanceof String || a instanceof Boolean) {
      return a.equals(b);
    }
    return a == b;
  }

  /** {@code a == b}. */
  static boolean equal(@Nullable Object a, @Nullable Object b) {
    if (a == null || b == null) {
      return a == b;
    }
    if (isObject(a) && isObject(b)) {
      return a == b;
    }
    Object left = primitive(a);
    Object right = primitive(b);
    if (left instanceof String && right instanceof String) {
      return left.equals(right);
    }
    return number(left) == number(right);
  }

  /** How a stands to b for {@code <} and its kin: negative, 0, positive; NaN if it does not. */
  static double order(@Nullable Object a, @Nullable Object b) {
    Object left = primitive(a);
    Object right = primitive(b);
    if (left instanceof String first && right instanceof String second) {
      return first.compareTo(second);
    }
    double first = number(left);
    double second = number(right);
    if (Double.isNaN(first) || Double.isNaN(second)) {
      return Double.NaN;
    }
    return first < second ? -1 : first > second ? 1 : 0;
  }

  /** {@code text.substr(start, length)}. */
  static String part(String text, double start, double length) {
    int size = text.length();
    double from = integer(start);
    from = from < 0 ? Math.max(size + from, 0) : Math.min(from, size);
    double to = Math.min(from + Math.max(integer(length), 0), size);
    return from >= to ? "" : text.substring((int) from, (int) to);
  }

  /** {@code a + b} where a is a number. */
  static Object plus(double a, @Nullable Object b) {
    Object right = primitive(b);
    return right instanceof String text ? JsNumbers.text(a) + text : (Object) (a + number(right));
  }

  private static double integer(double value) {
    return Double.isNaN(value) ? 0 : value < 0 ? Math.ceil(value) : Math.floor(value);
  }

  private static boolean isObject(Object value) {
    return value instanceof List || value instanceof Map;
  }

  private static @Nullable Object primitive(@Nullable Object value) {
    return value != null && isObject(value) ? text(value) : value;
  }
}
