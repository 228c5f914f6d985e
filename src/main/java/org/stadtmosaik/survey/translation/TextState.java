package org.stadtmosaik.survey.translation;

import java.util.Locale;

/** How a translation stands to its original; in the order in which translators want to see them. */
public enum TextState {
  /** There is none. */
  MISSING,
  /** The original has changed since. */
  STALE,
  CURRENT;

  /** Its name in keys of messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
