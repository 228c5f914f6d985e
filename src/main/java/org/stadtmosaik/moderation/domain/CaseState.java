package org.stadtmosaik.moderation.domain;

/** Where a case stands. */
public enum CaseState {
  OPEN,
  DECIDED,
  /** What it was about was taken back by its author. */
  VOID
}
