package org.stadtmosaik.project.ui;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shell.CurrentLanguage;

/** Phases in the reader's words. */
final class PhaseWords {

  private PhaseWords() {}

  /** "Collect ideas". */
  static String name(PhaseKind kind) {
    return CurrentLanguage.text("project.phase." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** "Now: collecting ideas". */
  static String now(PhaseKind kind) {
    return CurrentLanguage.text("project.phase.now." + kind.name().toLowerCase(Locale.ROOT));
  }

  /** "12 days left". */
  static String left(Phase phase, LocalDate today) {
    return CurrentLanguage.text(
        "project.phase.daysLeft", ChronoUnit.DAYS.between(today, phase.ends()));
  }

  /** "1 November to 30 November 2026". */
  static String range(Phase phase) {
    return CurrentLanguage.text("project.phase.range", date(phase.starts()), date(phase.ends()));
  }

  /** "1 November 2026". */
  static String date(LocalDate day) {
    return CommuneTime.day(day, CurrentLanguage.get());
  }
}
