package org.stadtmosaik.project.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.shared.Ids;

/**
 * A phase that may not be complete yet.
 *
 * @param starts its first day
 * @param ends its last day
 */
public record PlannedPhase(
    UUID id, PhaseKind kind, @Nullable LocalDate starts, @Nullable LocalDate ends)
    implements Entry {

  public static PlannedPhase fresh() {
    return new PlannedPhase(Ids.next(), PhaseKind.COLLECT, null, null);
  }

  @Override
  public boolean blank() {
    return starts == null && ends == null;
  }

  @Override
  public PlannedPhase stripped() {
    return this;
  }

  /** Whether it could take place. */
  public boolean complete() {
    return starts != null && ends != null && !ends.isBefore(starts);
  }

  /**
   * @throws IllegalStateException if it is not complete
   */
  public Phase phase() {
    if (starts == null || ends == null) {
      throw new IllegalStateException("the phase has no days");
    }
    return new Phase(kind, starts, ends);
  }
}
