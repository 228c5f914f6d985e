package org.stadtmosaik.access;

import java.util.Arrays;
import java.util.List;

/** The people of the role matrix, in the order of its columns. */
public enum Who {
  ANONYMOUS,
  /** The resident who wrote the ideas of the matrix. */
  AUTHOR,
  OTHER_RESIDENT,
  MODERATOR,
  LEAD,
  ADMINISTRATOR,
  /** Runs the portal and works in no commune. */
  OPERATOR,
  MODERATOR_ELSEWHERE,
  LEAD_ELSEWHERE,
  ADMINISTRATOR_ELSEWHERE,
  /** A command of the launcher; it has no browser. */
  COMMAND,
  /**
   * A volunteer of commune A. The last column, which most lines leave out: see {@link AccessRow}.
   */
  TRANSLATOR;

  /** Those who come with a browser. */
  public static List<Who> browsing() {
    return Arrays.stream(values()).filter(who -> who != COMMAND).toList();
  }

  /** Whether this is somebody who signs in. */
  public boolean isStaff() {
    return ordinal() >= MODERATOR.ordinal() && this != COMMAND;
  }
}
