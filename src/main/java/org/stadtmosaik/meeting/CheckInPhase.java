package org.stadtmosaik.meeting;

/** Whether the list of a meeting may lie on a phone. */
public enum CheckInPhase {
  EARLY,
  OPEN,
  OVER,
  CANCELLED
}
