package org.stadtmosaik.survey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.definition.Definition;

/**
 * What the page of a survey is made of; at hand without a query.
 *
 * @param version of the definition
 * @param closes when it closes, if that is known
 */
public record SurveyPage(
    SurveyId id,
    String handle,
    CommuneId commune,
    ProjectId project,
    int version,
    SurveyPhase phase,
    @Nullable Instant closes,
    Definition definition) {}
