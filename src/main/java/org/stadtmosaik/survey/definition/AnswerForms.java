package org.stadtmosaik.survey.definition;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.Definition.AnswerForm;

/** What follows from how a question is answered. */
public final class AnswerForms {

  /** What stands in tables for "prefer not to say". */
  public static final int DECLINED = -99;

  /** A longer text is no calculated value. */
  private static final int LONGEST_CALCULATED = 2000;

  /** Decimal steps cannot all be written in binary. */
  private static final double ALMOST = 1e-6;

  private static final double LARGEST_WHOLE = 1e15;

  private AnswerForms() {}

  /** Whether a number could be the answer. */
  static boolean holds(AnswerForm form, double number) {
    return switch (form) {
      case AnswerForm.Scale scale -> scale.from() <= number && number <= scale.to();
      case AnswerForm.Slider slider -> slider.min() <= number && number <= slider.max();
      case AnswerForm.Numeric n ->
          (n.min() == null || n.min() <= number) && (n.max() == null || number <= n.max());
      default -> false;
    };
  }

  static boolean isWhole(double number) {
    return Math.abs(number - Math.rint(number)) < ALMOST;
  }

  /** The number as it is stored: without a point if it is whole. */
  static Number plain(Number number) {
    double value = number.doubleValue();
    if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
      return (long) value;
    }
    return value;
  }

  /** What a calculated question's rule has given, as it is stored; null if it cannot be. */
  static @Nullable Object calculated(@Nullable Object value) {
    return switch (value) {
      case Number number when Double.isFinite(number.doubleValue()) -> plain(number);
      case String text when text.length() <= LONGEST_CALCULATED -> text;
      case Boolean truth -> truth;
      case null, default -> null;
    };
  }

  /** The options to choose from; empty for other forms. */
  public static List<Definition.Option> options(AnswerForm form) {
    return switch (form) {
      case AnswerForm.Choice choice -> choice.options();
      case AnswerForm.Matrix matrix -> matrix.columns();
      default -> List.of();
    };
  }

  /** Whether each person gets the options, or the rows of a matrix, in another order. */
  public static boolean isShuffled(AnswerForm form) {
    return !OrderCheck.shuffledIn(form).isEmpty();
  }
}
