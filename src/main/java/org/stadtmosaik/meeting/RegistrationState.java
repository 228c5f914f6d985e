package org.stadtmosaik.meeting;

/** Where a registration stands. */
public enum RegistrationState {
  /** In line for a place. */
  WAITING,
  /** A place is kept for them until they have answered, or the time for that is over. */
  OFFERED,
  /** They have a place. */
  CONFIRMED,
  /** They did not answer an offer in time. */
  EXPIRED,
  /** They did not want the place that was offered. */
  DECLINED,
  /** They, or staff, took it back. */
  CANCELLED;

  /** Whether places are taken up by it. */
  public boolean holds() {
    return this == OFFERED || this == CONFIRMED;
  }

  /** Whether nothing is to come of it any more. */
  public boolean isOver() {
    return this == EXPIRED || this == DECLINED || this == CANCELLED;
  }
}
