package org.stadtmosaik.meeting;

/** How far the minutes of a meeting are. */
public enum MinutesState {
  NONE,
  /** Seen by staff only. */
  DRAFT,
  /** Everybody reads them. */
  PUBLISHED
}
