package org.stadtmosaik.project;

import java.time.LocalDate;

/**
 * A time-boxed part of a project.
 *
 * @param starts its first day
 * @param ends its last day, inclusive
 */
public record Phase(PhaseKind kind, LocalDate starts, LocalDate ends) {

  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Phase {
    if (ends.isBefore(starts)) {
      throw new IllegalArgumentException("a phase ends on or after its first day");
    }
  }

  /** Whether this day belongs to the phase. */
  public boolean includes(LocalDate day) {
    return !day.isBefore(starts) && !day.isAfter(ends);
  }
}
