package org.stadtmosaik.access;

import java.util.List;
import java.util.Map;

/**
 * The lines of the role matrix that are about results, written answers, library and translations.
 */
final class SurveyWorkRows {

  static final List<AccessRow> METHODS =
      AccessRow.read(
          """
          FreeTexts.ask          survey  404  404  404  403  ok   ok   404  404  404  404  ok
          FreeTexts.blacken      none    404  404  404  404  404  404  404  404  404  404  404
          FreeTexts.counts       survey  404  404  404  403  ok   ok   404  404  404  404  ok
          FreeTexts.open         survey  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionLibrary.change  kept     404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionLibrary.get     kept     404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionLibrary.keep    commune  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionLibrary.list    commune  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionLibrary.remove  kept     404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionLibrary.take    kept     404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnaireTranslations.confirm  draft  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnaireTranslations.open     draft  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnaireTranslations.preview  draft  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnaireTranslations.put      draft  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnaireTranslations.table    draft  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnaireTranslations.take     draft  404  404  404  403  ok   ok   404  404  404  404  ok
          QuestionnaireTranslations.xliff    draft  404  404  404  403  ok   ok   404  404  404  404  ok
          SurveyResults.live(Actor,SurveyId)         survey  404  404  404  ok   ok   ok   404  404  404  404  ok
          SurveyResults.live(Actor,SurveyId,String)  unsplit  404  404  404  404  404  404  404  404  404  404  404  403
          SurveyResults.preview          survey  404  404  404  403  ok   ok   404  404  404  404  ok
          SurveyResults.release          survey  404  404  404  403  ok   ok   404  404  404  404  ok
          SurveyResults.releases         survey  404  404  404  ok   ok   ok   404  404  404  404  ok
          SurveyResults.split            survey  404  404  404  403  ok   ok   404  404  404  404  ok
          SurveyResults.withdrawRelease  survey  404  404  404  403  ok   ok   404  404  404  404  ok\
          """,
          List.of(Who.values()));

  static final Map<String, String> OPEN =
      Map.of(
          "FreeTexts.asksForWords", "about a definition",
          "FreeTexts.released(SurveyId)", "what moderators have released is public",
          "FreeTexts.released(SurveyId,String,int)", "what moderators have released is public",
          "SurveyResults.published", "what was released is public");

  private SurveyWorkRows() {}
}
