package org.stadtmosaik.survey.condition;

/** What kind of value an answer is. */
public enum AnswerKind {
  /** The code of an option. */
  CHOICE,
  /** Codes of options. */
  SEVERAL,
  NUMBER,
  TEXT,
  /** A day such as {@code 2026-11-29}. */
  DATE,
  /** A time of day such as {@code 09:30}. */
  TIME,
  /** Options by row; its rows are asked about one by one. */
  MATRIX,
  /** True, or nothing. */
  YES,
  /** Whatever a rule makes of other answers. */
  CALCULATED;

  /** Whether an answer of this kind is one value of the type of this one. */
  boolean isOneOfTheseValues(Value value) {
    return switch (value) {
      case Value.Text _ -> this == CHOICE || this == TEXT || this == DATE || this == TIME;
      case Value.Amount _ -> this == NUMBER;
      case Value.Truth _ -> this == YES;
    };
  }

  static AnswerKind of(String type, boolean multiple) {
    return switch (type) {
      case "multiple", "ranking" -> SEVERAL;
      case "picture" -> multiple ? SEVERAL : CHOICE;
      case "single", "place" -> CHOICE;
      case "scale", "number", "slider" -> NUMBER;
      case "date" -> DATE;
      case "time" -> TIME;
      case "matrix" -> MATRIX;
      case "consent", "photo" -> YES;
      case "calculated" -> CALCULATED;
      default -> TEXT;
    };
  }
}
