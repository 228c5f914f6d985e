package org.stadtmosaik.deliberation;

/** What somebody says to a date. */
public enum Availability {
  YES,
  IF_NEEDED,
  NO;

  /** Who comes reluctantly comes. */
  public boolean comes() {
    return this != NO;
  }
}
