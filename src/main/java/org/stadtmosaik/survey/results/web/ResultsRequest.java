package org.stadtmosaik.survey.results.web;

import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.freetext.ReleasedTexts;
import org.stadtmosaik.survey.results.PublicResults;
import org.stadtmosaik.survey.results.reading.GroupView;

/**
 * What somebody asks to read.
 *
 * @param results empty if only written answers are released
 * @param texts by question
 * @param group empty for everybody
 */
record ResultsRequest(
    SurveyPage survey,
    Optional<PublicResults> results,
    Map<String, ReleasedTexts> texts,
    Optional<GroupView> group,
    Language reader) {

  static String path(String handle) {
    return "/s/" + handle + "/results";
  }

  String path() {
    return path(survey.handle());
  }
}
