package org.stadtmosaik.survey.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.definition.Access;

/** A survey's row. */
public record SurveyRow(
    UUID id,
    String handle,
    CommuneId commune,
    ProjectId project,
    String code,
    SurveyState state,
    Access access,
    int version,
    LocalizedText title,
    @Nullable Instant opens,
    @Nullable Instant closes,
    int questions) {

  /** How long answers are taken in after closing, from whoever had begun. */
  public static final Duration GRACE = Duration.ofMinutes(30);

  public SurveyPhase phase(Instant now) {
    if (state != SurveyState.PUBLISHED) {
      return SurveyPhase.CLOSED;
    }
    if (closes != null && !now.isBefore(closes)) {
      return now.isBefore(closes.plus(GRACE)) ? SurveyPhase.GRACE : SurveyPhase.CLOSED;
    }
    return opens != null && now.isBefore(opens) ? SurveyPhase.UPCOMING : SurveyPhase.OPEN;
  }

  public SurveySummary summary(Instant now) {
    return new SurveySummary(
        new SurveyId(id),
        handle,
        commune,
        project,
        code,
        title,
        access,
        version,
        phase(now),
        opens,
        closes,
        questions,
        state == SurveyState.SEALED);
  }
}
