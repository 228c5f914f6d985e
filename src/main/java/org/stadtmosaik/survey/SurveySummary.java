package org.stadtmosaik.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.definition.Access;

/**
 * A survey as lists have it.
 *
 * @param code the author's name for it, unique in the project
 * @param version the newest
 * @param questions how many there are to answer at most
 * @param sealed whether nothing in it can be traced or changed any more
 */
public record SurveySummary(
    SurveyId id,
    String handle,
    CommuneId commune,
    ProjectId project,
    String code,
    LocalizedText title,
    Access access,
    int version,
    SurveyPhase state,
    @Nullable Instant opens,
    @Nullable Instant closes,
    int questions,
    boolean sealed) {}
