package org.stadtmosaik.survey.writing.domain;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.QuestionnaireSummary;
import org.stadtmosaik.survey.writing.document.TranslationCount;

/** A questionnaire without its document. */
public record QuestionnaireRow(
    UUID id,
    CommuneId commune,
    ProjectId project,
    @Nullable UUID survey,
    @Nullable Integer version,
    @Nullable Integer publishedRevision,
    int revision,
    LocalizedText title,
    int questions,
    Map<String, TranslationCount> translations,
    Instant changed) {

  public QuestionnaireSummary summary() {
    return new QuestionnaireSummary(
        new QuestionnaireId(id),
        commune,
        project,
        survey == null ? null : new SurveyId(survey),
        version,
        !Objects.equals(publishedRevision, revision),
        revision,
        title,
        questions,
        translations,
        changed);
  }

  /** The same, published as this version of this survey when it was at this revision. */
  public QuestionnaireRow publishedAs(SurveyId newSurvey, int newVersion, int atRevision) {
    return new QuestionnaireRow(
        id,
        commune,
        project,
        newSurvey.value(),
        newVersion,
        atRevision,
        revision,
        title,
        questions,
        translations,
        changed);
  }
}
