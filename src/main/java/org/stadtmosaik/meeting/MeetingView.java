package org.stadtmosaik.meeting;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.SurveyId;

/**
 * A meeting as everybody may read it: without the link, which {@link Registrations} gives to those
 * who have a place and {@link Meetings#link} to staff.
 *
 * @param place with its way in, if people meet somewhere
 * @param meets the needs that can be met
 * @param sitePlaces for how many people there is room, if that is limited
 * @param onlinePlaces the same from afar
 * @param reason why it does not take place
 */
public record MeetingView(
    MeetingSummary summary,
    LocalizedText text,
    @Nullable LocalizedText agenda,
    @Nullable MeetingPlace place,
    SortedSet<Need> meets,
    @Nullable Integer sitePlaces,
    @Nullable Integer onlinePlaces,
    List<Contingent> contingents,
    @Nullable Instant opens,
    @Nullable Instant closes,
    @Nullable Instant supplierUntil,
    @Nullable SurveyId survey,
    @Nullable LocalizedText reason) {

  public MeetingId id() {
    return summary.id();
  }

  public @Nullable Integer places(MeetingMode mode) {
    return mode == MeetingMode.SITE ? sitePlaces : onlinePlaces;
  }

  /** Whether one can sign up, and if not, why. */
  public SignUpPhase phase(Instant now) {
    if (summary.isCancelled()) {
      return SignUpPhase.CANCELLED;
    }
    if (!now.isBefore(summary.begins())) {
      return now.isBefore(summary.isOver()) ? SignUpPhase.BEGUN : SignUpPhase.OVER;
    }
    if (closes != null && !now.isBefore(closes)) {
      return SignUpPhase.CLOSED;
    }
    return opens != null && now.isBefore(opens) ? SignUpPhase.UPCOMING : SignUpPhase.OPEN;
  }
}
