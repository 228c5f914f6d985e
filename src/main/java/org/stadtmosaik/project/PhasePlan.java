package org.stadtmosaik.project;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.project.content.PlannedPhase;
import org.stadtmosaik.shared.ConflictException;

/** How phases follow on each other when a lead begins the next one before its day. */
final class PhasePlan {

  private PhasePlan() {}

  /** The phase that this day belongs to, closed or not. */
  static Optional<PlannedPhase> on(List<PlannedPhase> phases, LocalDate day) {
    return phases.stream().filter(it -> it.complete() && it.phase().spans(day)).findFirst();
  }

  /** The first phase that begins after this day. */
  static Optional<PlannedPhase> after(List<PlannedPhase> phases, LocalDate day) {
    return phases.stream()
        .filter(it -> it.complete() && it.phase().starts().isAfter(day))
        .min(Comparator.comparing(it -> it.phase().starts()));
  }

  /**
   * The phases with the next one beginning on this day; the one that is on ends the day before.
   *
   * @throws ConflictException if there is no next one, or the one that is on began on this day
   */
  static List<PlannedPhase> beginNext(List<PlannedPhase> phases, LocalDate day) {
    PlannedPhase next =
        after(phases, day).orElseThrow(() -> new ConflictException("phase.error.none"));
    Optional<PlannedPhase> now = on(phases, day);
    if (now.isPresent() && !now.get().phase().starts().isBefore(day)) {
      throw new ConflictException("phase.error.today");
    }
    return phases.stream()
        .map(it -> {
          if (it.equals(next)) {
            return new PlannedPhase(it.id(), it.kind(), day, it.ends());
          }
          return now.filter(it::equals).isPresent()
              ? new PlannedPhase(it.id(), it.kind(), it.starts(), day.minusDays(1))
              : it;
        })
        .toList();
  }
}
