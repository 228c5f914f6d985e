package org.stadtmosaik.idea.chain;

import java.time.LocalDate;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What happens next in a project.
 *
 * @param due the day by which it shall have happened
 */
public record NextStep(LocalDate due, LocalizedText text) {

  public static final int LONGEST = 500;

  /** Whether it should have happened by now, which is then said. */
  public boolean isOverdue(LocalDate today) {
    return due.isBefore(today);
  }
}
