package org.stadtmosaik.shared;

/** What a member of staff may do in one commune. */
public enum Role {
  /** Decides what is published. */
  MODERATOR,
  /** Runs projects: imports, exports, phases. */
  LEAD,
  /** Runs the commune: its staff and settings. */
  ADMINISTRATOR
}
