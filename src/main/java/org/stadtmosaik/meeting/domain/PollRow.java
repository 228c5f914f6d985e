package org.stadtmosaik.meeting.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.PollPhase;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A date poll's row.
 *
 * @param offered how many dates are offered; counted when it is read
 */
public record PollRow(
    UUID id,
    String handle,
    CommuneId commune,
    ProjectId project,
    LocalizedText title,
    LocalizedText text,
    ZoneId zone,
    @Nullable Instant deadline,
    boolean resultsVisible,
    int picks,
    PollState state,
    @Nullable LocalizedText reason,
    long version,
    Instant created,
    int offered) {

  /** How long answers are taken in after the deadline, from whoever had begun. */
  public static final Duration GRACE = Duration.ofMinutes(30);

  public PollPhase phase(Instant now) {
    return switch (state) {
      case DECIDED -> PollPhase.DECIDED;
      case CANCELLED -> PollPhase.CANCELLED;
      case OPEN -> deadline == null || now.isBefore(deadline) ? PollPhase.OPEN : PollPhase.ENDED;
    };
  }

  /** Whether an answer that arrives now counts. */
  public boolean takesAnswers(Instant now) {
    return state == PollState.OPEN && (deadline == null || now.isBefore(deadline.plus(GRACE)));
  }

  public PollSummary summary(Instant now) {
    return new PollSummary(
        new PollId(id),
        handle,
        commune,
        project,
        title,
        zone,
        phase(now),
        deadline,
        offered,
        picks,
        created);
  }
}
