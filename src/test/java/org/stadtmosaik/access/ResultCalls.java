package org.stadtmosaik.access;

import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;

/** The requests of the role matrix that are about what came of surveys; all are commune A's. */
final class ResultCalls {

  private final BeanFactory beans;
  private final Fixtures fixtures;

  ResultCalls(BeanFactory beans, Fixtures fixtures) {
    this.beans = beans;
    this.fixtures = fixtures;
  }

  void requests(BiConsumer<String, EndpointCalls.Call> calls) {
    String released = "/s/" + released().handle() + "/results";
    String nothing = "/s/" + survey("unread").handle() + "/results";
    calls.accept("GET /s/{handle}/results (released)", browser -> browser.get(released));
    calls.accept("GET /s/{handle}/results (nothing)", browser -> browser.get(nothing));
    String texts = "GET /s/{handle}/results/{question}/texts ";
    calls.accept(texts + "(released)", browser -> browser.get(released + "/why/texts"));
    calls.accept(texts + "(nothing)", browser -> browser.get(nothing + "/why/texts"));
    calls.accept(
        "GET /s/{handle}/results/{question}.csv (nothing)",
        browser -> browser.get(nothing + "/age.csv"));
  }

  private SurveySummary released() {
    SurveySummary survey = survey("read");
    JdbcClient jdbc = beans.getBean(JdbcClient.class);
    jdbc.sql(
            "INSERT INTO survey_free_text_question (survey_id, question, title)"
                + " VALUES (?, 'why', '{\"de\":\"Warum?\"}')")
        .param(survey.id().value())
        .update();
    jdbc.sql(
            "INSERT INTO survey_free_text (id, survey_id, question, language, text, state, version)"
                + " VALUES (?, ?, 'why', 'de', 'Darum.', 'RELEASED', 0)")
        .params(UUID.randomUUID(), survey.id().value())
        .update();
    return survey;
  }

  private SurveySummary survey(String code) {
    return beans
        .getBean(Surveys.class)
        .publish(
            Fixtures.COMMAND,
            fixtures.here.project().id(),
            SurveyFixtures.definition(
                code + fixtures.mark(), "open", null, 1_000_000, "Wie alt sind Sie?"));
  }
}
