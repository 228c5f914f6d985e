package org.stadtmosaik.shared;

/** What a member of staff, or a volunteer, may do in one commune. */
public enum Role {
  /** Decides what is published. */
  MODERATOR,
  /** Runs projects: imports, exports, phases. */
  LEAD,
  /** Runs the commune: its staff and settings. */
  ADMINISTRATOR,
  /** A named volunteer, who translates what is published and sees nothing else of the staff's. */
  TRANSLATOR;

  /** Those of people who work here; volunteers do not. */
  public static Role[] colleagues() {
    return new Role[] {MODERATOR, LEAD, ADMINISTRATOR};
  }
}
