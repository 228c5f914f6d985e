package org.stadtmosaik.survey.writing;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.writing.document.TranslationCount;

/**
 * A questionnaire as lists have it.
 *
 * @param survey what it has been published as, null if it never was
 * @param version the survey's version that it was when it was last published or opened from it
 * @param pending whether it was edited since
 * @param revision how many edits there have been
 * @param translations how far each language is, without the original
 */
public record QuestionnaireSummary(
    QuestionnaireId id,
    CommuneId commune,
    ProjectId project,
    @Nullable SurveyId survey,
    @Nullable Integer version,
    boolean pending,
    int revision,
    LocalizedText title,
    int questions,
    Map<String, TranslationCount> translations,
    Instant changed) {}
