package org.stadtmosaik.idea.follow;

import java.util.Locale;

/** What a named state means, whatever a project calls it. */
public enum StatusKind {
  OPEN,
  UNDER_REVIEW,
  TAKEN_UP,
  IN_RESEARCH,
  ANSWERED,
  NOT_POSSIBLE;

  /** The word in exports and in message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
