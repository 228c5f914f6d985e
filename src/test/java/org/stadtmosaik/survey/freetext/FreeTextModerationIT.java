package org.stadtmosaik.survey.freetext;

import java.util.UUID;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.moderation.Moderatable;
import org.stadtmosaik.moderation.ModeratableContract;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveySummary;

/** What people wrote in surveys keeps to the contract of what is moderated. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class FreeTextModerationIT extends ModeratableContract {

  private static final Actor COMMAND = new Actor.Command("test");

  @Autowired private FreeTextModeration feature;
  @Autowired private FreeTexts texts;
  @Autowired private JdbcClient jdbc;

  private final SurveySummary survey;

  @Autowired
  FreeTextModerationIT(Fixtures fixtures, SurveyFixtures surveys, JdbcClient jdbc) {
    survey = surveys.aSurvey(fixtures.aTown(), "open");
    jdbc.sql(
            "INSERT INTO survey_free_text_question (survey_id, question, title)"
                + " VALUES (?, 'why', '{\"de\":\"Warum?\"}')")
        .param(survey.id().value())
        .update();
  }

  @Override
  protected Moderatable feature() {
    return feature;
  }

  @Override
  protected UUID waiting() {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            "INSERT INTO survey_free_text (id, survey_id, question, language, text, state, version)"
                + " VALUES (?, ?, 'why', 'de', 'Wegen Herrn Weber.', 'WAITING', 0)")
        .params(id, survey.id().value())
        .update();
    return id;
  }

  @Override
  protected void change(UUID thing) {
    texts.blacken(COMMAND, thing, 0, "Wegen Herrn […].");
  }

  @Override
  protected boolean isPublic(UUID thing) {
    return jdbc.sql("SELECT state = 'RELEASED' FROM survey_free_text WHERE id = ?")
        .param(thing)
        .query(Boolean.class)
        .single();
  }
}
