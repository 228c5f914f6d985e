package org.stadtmosaik.meeting;

import java.util.Locale;

/** Whether one can sign up for a meeting. */
public enum SignUpPhase {
  /** Not yet. */
  UPCOMING,
  OPEN,
  /** Not any more, although it has not begun. */
  CLOSED,
  BEGUN,
  OVER,
  /** It does not take place. */
  CANCELLED;

  /** As message keys have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether nobody's place can change any more. */
  public boolean isAfterStart() {
    return this == BEGUN || this == OVER;
  }
}
