package org.stadtmosaik.meeting;

/** How far a date poll has come. */
public enum PollPhase {
  /** People can answer. */
  OPEN,
  /** The deadline has passed, nothing is decided. */
  ENDED,
  DECIDED,
  CANCELLED
}
