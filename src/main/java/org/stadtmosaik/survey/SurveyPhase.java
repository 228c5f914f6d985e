package org.stadtmosaik.survey;

import java.util.Locale;

/** Where a survey stands at a moment. */
public enum SurveyPhase {
  /** Published, and not to be answered yet. */
  UPCOMING,
  OPEN,
  /** Closed a moment ago: who had begun may still finish. */
  GRACE,
  CLOSED;

  /** Its name in the API. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether answers are taken in. */
  public boolean takesAnswers() {
    return this == OPEN || this == GRACE;
  }
}
