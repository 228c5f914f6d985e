package org.stadtmosaik.survey.tally;

import com.ibm.icu.text.NumberFormat;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * Classes in which numbers are counted. They follow from the question alone, never from what people
 * answered, so that a class says nothing about anybody.
 *
 * @param edges the least number of each class, ascending; the last class ends at {@code max}
 * @param max the greatest number, or null
 * @param step between two numbers
 * @param below whether there is a class for everything below the first edge
 */
record Classes(List<BigDecimal> edges, @Nullable BigDecimal max, BigDecimal step, boolean below) {

  /** Up to so many different numbers are counted one by one. */
  private static final int SINGLE = 12;

  /** Into about so many classes a wider range is cut. */
  private static final int WANTED = 8;

  private static final List<BigDecimal> ROUND =
      List.of(BigDecimal.ONE, BigDecimal.TWO, BigDecimal.valueOf(5));

  /** Beyond that there is one class. */
  private static final int DIGITS = 6;

  /**
   * The classes of a range.
   *
   * @param step between two numbers; more than 0
   */
  static Classes of(@Nullable BigDecimal min, @Nullable BigDecimal max, BigDecimal step) {
    if (min == null || max == null) {
      return open(min, max, step);
    }
    BigDecimal range = max.subtract(min);
    BigDecimal width = step;
    if (range.compareTo(step.multiply(BigDecimal.valueOf(SINGLE))) >= 0) {
      width = round(range.divide(BigDecimal.valueOf(WANTED), 10, RoundingMode.CEILING)).max(step);
    }
    List<BigDecimal> edges = new ArrayList<>();
    edges.add(min);
    boolean single = width.equals(step);
    BigDecimal next =
        single
            ? min.add(step)
            : min.divide(width, 0, RoundingMode.FLOOR).add(BigDecimal.ONE).multiply(width);
    for (; next.compareTo(max) <= 0; next = next.add(width)) {
      edges.add(next);
    }
    return new Classes(List.copyOf(edges), max, step, false);
  }

  /** 0, 1, 2, 5, 10, 20, 50 … as far as the range goes, and one class for what is below. */
  private static Classes open(@Nullable BigDecimal min, @Nullable BigDecimal max, BigDecimal step) {
    List<BigDecimal> edges = new ArrayList<>();
    edges.add(min == null ? BigDecimal.ZERO : min);
    for (int digits = 0; digits <= DIGITS; digits++) {
      for (BigDecimal first : ROUND) {
        BigDecimal edge = first.scaleByPowerOfTen(digits);
        boolean fits = edge.compareTo(edges.getFirst()) > 0;
        if (fits && (max == null || edge.compareTo(max) <= 0)) {
          edges.add(edge);
        }
      }
    }
    return new Classes(List.copyOf(edges), max, step, min == null);
  }

  /** The next number of 1, 2 or 5 and zeros, or with that many digits behind the point. */
  private static BigDecimal round(BigDecimal number) {
    for (int digits = -10; ; digits++) {
      for (BigDecimal first : ROUND) {
        BigDecimal rounded = first.scaleByPowerOfTen(digits);
        if (rounded.compareTo(number) >= 0) {
          return rounded;
        }
      }
    }
  }

  /** The code of the class that a number falls into, such as {@code 20..29}. */
  String code(double number) {
    BigDecimal value = BigDecimal.valueOf(number);
    int at = edges.size() - 1;
    while (at >= 0 && edges.get(at).compareTo(value) > 0) {
      at--;
    }
    return code(at);
  }

  /** All codes in order, each with its label in every shipped language. */
  Map<String, LocalizedText> labels() {
    Map<String, LocalizedText> labels = new LinkedHashMap<>();
    for (int at = below ? -1 : 0; at < edges.size(); at++) {
      labels.put(code(at), label(at));
    }
    return labels;
  }

  private @Nullable BigDecimal first(int at) {
    return at < 0 ? null : edges.get(at);
  }

  private @Nullable BigDecimal last(int at) {
    return at + 1 < edges.size() ? edges.get(at + 1).subtract(step) : max;
  }

  private String code(int at) {
    return written(first(at)) + ".." + written(last(at));
  }

  private static String written(@Nullable BigDecimal number) {
    return number == null ? "" : number.stripTrailingZeros().toPlainString();
  }

  /** The middle of a class by its code; of an open one, where it begins or ends. */
  static double middle(String code) {
    int dots = code.indexOf("..");
    String first = code.substring(0, dots);
    String last = code.substring(dots + 2);
    double low = Double.parseDouble(first.isEmpty() ? last : first);
    double high = Double.parseDouble(last.isEmpty() ? first : last);
    return (low + high) / 2;
  }

  /** Whether a class holds one number only. */
  static boolean isSingle(String code) {
    int dots = code.indexOf("..");
    return code.substring(0, dots).equals(code.substring(dots + 2));
  }

  private LocalizedText label(int at) {
    BigDecimal first = first(at);
    BigDecimal last = last(at);
    Map<String, String> texts = new LinkedHashMap<>();
    for (Language language : Language.shipped()) {
      NumberFormat format = NumberFormat.getInstance(language.formats());
      format.setMaximumFractionDigits(10);
      String text;
      if (first == null) {
        text = "≤ " + format.format(last);
      } else if (last == null) {
        text = "≥ " + format.format(first);
      } else if (first.compareTo(last) == 0) {
        text = format.format(first);
      } else {
        text = format.format(first) + "–" + format.format(last);
      }
      texts.put(language.tag(), text);
    }
    return new LocalizedText(texts);
  }
}
