package org.stadtmosaik.meeting;

/** What staff do with a registration although it is not its turn. */
public enum Preference {
  /** They have a place. */
  CONFIRM,
  /** A place is offered to them; shortly before the meeting they have it at once. */
  OFFER,
  /** They do not come. */
  CANCEL
}
