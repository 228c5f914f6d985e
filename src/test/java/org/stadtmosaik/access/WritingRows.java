package org.stadtmosaik.access;

import java.util.List;
import org.springframework.beans.factory.BeanFactory;
import org.stadtmosaik.survey.writing.QuestionnaireId;
import org.stadtmosaik.survey.writing.Questionnaires;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** The lines of the role matrix that are about the library of questions and translations. */
final class WritingRows {

  static final List<AccessRow> ROUTES =
      AccessRow.read(
          """
          staff/surveys/library  staff/surveys/library  in   in   in   403  ok   ok   403  403  ok   ok
          staff/surveys/build/:questionnaire/translations  staff/surveys/build/{questionnaire}/translations  in   in   in   403  ok   ok   403  403  404  404
          staff/surveys/build/:questionnaire/translations  staff/surveys/build/{unknown}/translations  in   in   in   403  404  404  403  403  404  404\
          """,
          Who.browsing());

  static final List<AccessRow> FILES =
      AccessRow.read(
          """
          FilesCard  xliff   404  404  404  404  ok   404  404  404  404  404
          FilesCard  table   404  404  404  404  ok   404  404  404  404  404
          FilesCard  upload  404  404  404  404  ok   404  404  404  404  404\
          """,
          Who.browsing());

  private WritingRows() {}

  /** A questionnaire of this place in two languages, whose title nobody else may read. */
  static QuestionnaireId questionnaire(BeanFactory beans, Fixtures.Place place, String secret) {
    return beans
        .getBean(Questionnaires.class)
        .create(
            Fixtures.COMMAND,
            place.project().id(),
            QuestionnaireDocument.blank("matrix_draft", secret, List.of("de", "ar"), "de"),
            null)
        .id();
  }
}
