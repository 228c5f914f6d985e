package org.stadtmosaik.survey.results;

import java.time.Instant;
import java.util.List;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;

/**
 * What everybody may read: the released questions, as they were when they were released.
 *
 * @param answers who took part
 * @param questions in the survey's order
 * @param changed when a question was last released or taken off
 */
public record PublicResults(
    SurveyId survey,
    String handle,
    CommuneId commune,
    ProjectId project,
    LocalizedText title,
    long answers,
    List<QuestionResult> questions,
    Instant changed) {

  public PublicResults {
    questions = List.copyOf(questions);
  }
}
