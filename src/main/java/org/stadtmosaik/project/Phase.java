package org.stadtmosaik.project;

import java.time.LocalDate;

/**
 * A time-boxed part of a project.
 *
 * @param starts its first day
 * @param ends its last day, inclusive
 * @param closed whether a lead has closed it before its last day
 */
public record Phase(PhaseKind kind, LocalDate starts, LocalDate ends, boolean closed) {

  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Phase {
    if (ends.isBefore(starts)) {
      throw new IllegalArgumentException("a phase ends on or after its first day");
    }
  }

  /** One that lasts as long as its days say. */
  public Phase(PhaseKind kind, LocalDate starts, LocalDate ends) {
    this(kind, starts, ends, false);
  }

  /** Whether the phase is on, on this day. */
  public boolean includes(LocalDate day) {
    return !closed && spans(day);
  }

  /** Whether this day belongs to the phase, closed or not. */
  public boolean spans(LocalDate day) {
    return !day.isBefore(starts) && !day.isAfter(ends);
  }
}
