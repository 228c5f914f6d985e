package org.stadtmosaik.access;

import java.util.Arrays;

/** What somebody gets who asks. */
public enum Outcome {
  ALLOWED("ok"),
  /** Answered, but with nothing of what the row is about. */
  NOTHING("none"),
  /** Reads as if it did not exist. */
  NOT_FOUND("404"),
  FORBIDDEN("403"),
  /** A resident's device is asked for. */
  NO_DEVICE("401"),
  /** Led to the staff's sign-in page. */
  SIGN_IN("in");

  private final String word;

  Outcome(String word) {
    this.word = word;
  }

  static Outcome of(String word) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.word.equals(word))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no outcome is written " + word));
  }
}
