package org.stadtmosaik.idea.domain;

/** How an idea came in. */
public enum Channel {
  PORTAL,
  IMPORT,
  /** It hung on the wall of a workshop. */
  WORKSHOP,
  /** Somebody wrote it on a card. */
  PAPER,
  /** Somebody said it on the telephone. */
  TELEPHONE;

  /** Whether staff wrote it down for somebody else. */
  public boolean isAssisted() {
    return this == WORKSHOP || this == PAPER || this == TELEPHONE;
  }
}
