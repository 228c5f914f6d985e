package org.stadtmosaik.survey.results;

import java.util.List;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.SurveySummary;

/**
 * What staff see while answers come in, and before anything is released.
 *
 * @param all who took part, in steps of five
 * @param counting whether answers from before are still being counted; the figures are not there
 *     yet
 * @param questions those that have figures, in the survey's order
 * @param splits the questions by whose answers others can be split
 */
public record SurveyReport(
    SurveySummary survey,
    Figure all,
    boolean counting,
    List<QuestionResult> questions,
    List<Split> splits) {

  public SurveyReport {
    questions = List.copyOf(questions);
    splits = List.copyOf(splits);
  }

  /**
   * A question by whose answers others can be split.
   *
   * @param chosen whether the lead has chosen it
   * @param counting whether answers from before are still being counted by it
   */
  public record Split(String question, LocalizedText title, boolean chosen, boolean counting) {}
}
