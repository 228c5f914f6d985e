package org.stadtmosaik.survey.definition;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question asks for. */
public enum QuestionType {
  SINGLE,
  MULTIPLE,
  SCALE,
  NUMBER,
  SLIDER,
  TEXT,
  DATE,
  TIME,
  RANKING,
  MATRIX,
  PICTURE,
  PLACE,
  PHOTO,
  CONSENT,
  INFO,
  CALCULATED;

  /** Its name in definitions. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<QuestionType> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
