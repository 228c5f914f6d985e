package org.stadtmosaik.meeting;

/** What somebody says to a date. */
public enum Choice {
  YES,
  IF_NEEDED,
  NO
}
