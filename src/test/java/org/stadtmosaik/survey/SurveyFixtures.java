package org.stadtmosaik.survey;

import java.util.UUID;
import org.springframework.boot.test.context.TestConfiguration;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;

/** Surveys for tests: {@code @Import({Fixtures.class, SurveyFixtures.class})}. */
@TestConfiguration(proxyBeanMethods = false)
public class SurveyFixtures {

  private static final Actor COMMAND = new Actor.Command("test");

  /** A question with two options, a text, and at most ten people who say "young". */
  private static final String DEFINITION =
      """
      {"schema":1,"code":"%s","title":{"de":"Der Park"},"languages":["de"],"original":"de",
       "access":"%s","opens":%s,"closes":%s,
       "quotas":[{"code":"few","when":{"==":[{"var":"age"},"young"]},"limit":%d,
                  "message":{"de":"Genug junge Leute."}}],
       "groups":[{"code":"g1","pages":[{"code":"p1","questions":[
         {"code":"age","type":"single","title":{"de":"%s"},"required":true,
          "options":[{"code":"young","label":{"de":"jung"}},{"code":"old","label":{"de":"alt"}}]},
         {"code":"why","type":"text","long":true,"title":{"de":"Warum?"}},
         {"code":"view","type":"photo","title":{"de":"Ein Bild?"}}]}]}]}
      """;

  private final Surveys surveys;

  SurveyFixtures(Surveys surveys) {
    this.surveys = surveys;
  }

  /** A survey that is always open, with room for everybody. */
  public SurveySummary aSurvey(Town town, String access) {
    return aSurvey(town.project().id(), access, null, 1_000_000);
  }

  /**
   * @param closes instant in ISO 8601, or null
   */
  public SurveySummary aSurvey(Town town, String access, String closes, int young) {
    return aSurvey(town.project().id(), access, closes, young);
  }

  public SurveySummary aSurvey(ProjectId project, String access, String closes, int young) {
    return surveys.publish(
        COMMAND, project, definition(aCode(), access, closes, young, "Wie alt sind Sie?"));
  }

  /** The same survey with another wording. */
  public SurveySummary changed(SurveySummary survey, String wording) {
    return surveys.publish(
        COMMAND,
        survey.project(),
        definition(
            survey.code(),
            survey.access().word(),
            survey.closes() == null ? null : survey.closes().toString(),
            1_000_000,
            wording));
  }

  public static String definition(
      String code, String access, String closes, int young, String wording) {
    return DEFINITION.formatted(
        code, access, "null", closes == null ? "null" : '"' + closes + '"', young, wording);
  }

  private static String aCode() {
    return "s" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
  }
}
