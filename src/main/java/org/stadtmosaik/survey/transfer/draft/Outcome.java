package org.stadtmosaik.survey.transfer.draft;

import java.util.Locale;

/** What became of a question. */
public enum Outcome {
  TAKEN,
  CHANGED,
  NOT_TAKEN;

  /** Its name in reports. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Outcome of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
