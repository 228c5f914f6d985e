package org.stadtmosaik.following;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import org.stadtmosaik.shared.CommuneTime;

/** How often somebody gets a digest, in the morning. */
public enum Rhythm {
  DAILY,
  /** On Mondays. */
  WEEKLY;

  private static final LocalTime MORNING = LocalTime.of(7, 0);

  /** The first moment after this one at which a digest goes out. */
  Instant next(Instant now) {
    ZonedDateTime here = now.atZone(CommuneTime.ZONE);
    ZonedDateTime morning = here.with(MORNING);
    if (this == WEEKLY) {
      morning = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    }
    return (morning.isAfter(here) ? morning : morning.plusDays(this == WEEKLY ? 7 : 1)).toInstant();
  }
}
