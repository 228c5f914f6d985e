package org.stadtmosaik.access;

import java.util.List;
import java.util.Map;

/** The lines of the role matrix that are about writing surveys. */
final class BuildRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/surveys/new                   staff/surveys/new                    in   in   in   403  ok   ok   403  403  ok   ok
          staff/surveys/build/:questionnaire  staff/surveys/build/{questionnaire}  in   in   in   403  ok   ok   403  403  404  404
          staff/surveys/build/:questionnaire  staff/surveys/build/{unknown}        in   in   in   403  404  404  403  403  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> ENDPOINTS =
      AccessRow.read(
          """
          GET /preview/surveys/{questionnaire}             draft  404  404  404  404  ok   ok   404  404  404  404
          GET /preview/surveys/{questionnaire}/definition  draft  404  404  404  404  ok   ok   404  404  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          Questionnaires.create    project  404  404  404  403  ok   ok   404  404  404  404  ok
          Questionnaires.list      draft    none none none none ok   ok   none none none none none
          Questionnaires.open      draft    404  404  404  403  ok   ok   404  404  404  404  ok
          Questionnaires.edit      draft    404  404  404  403  ok   ok   404  404  404  404  ok
          Questionnaires.undo      edited   404  404  404  403  ok   ok   404  404  404  404  404
          Questionnaires.redo      undone   404  404  404  403  ok   ok   404  404  404  404  404
          Questionnaires.presence  draft    404  404  404  403  ok   ok   404  404  404  404  ok
          Questionnaires.revision  draft    404  404  404  403  ok   ok   404  404  404  404  ok
          Questionnaires.delete    fresh    404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnairePublishing.changes   draft    404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnairePublishing.publish   ready    404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnairePublishing.ofSurvey  survey   404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnairePublishing.copy(Actor,QuestionnaireId,ProjectId)  draft   404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnairePublishing.copy(Actor,SurveyId,ProjectId)         survey  404  404  404  403  ok   ok   404  404  404  404  ok\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN = Map.of();

  private BuildRows() {}
}
