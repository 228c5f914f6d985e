package org.stadtmosaik.account.domain.mailed;

/** What a mailed code does. */
public enum Purpose {
  /** Brings the resident of this address to the browser. */
  RETURN,
  /** Shows that the resident reads this address, which is then theirs to come back with. */
  ATTACH
}
