package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.media.Pictures;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.survey.secret.Code;

/**
 * What is left of a survey that has ended. The system property {@code stadtmosaik.sealing.rows}
 * says how many answers there are in the test with many.
 */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class SurveySealingIT {

  private static final int ROWS = Integer.getInteger("stadtmosaik.sealing.rows", 20_000);
  private static final Actor COMMAND = new Actor.Command("test");

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures surveyFixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Surveys surveys;
  @Autowired private SurveyAnswers answers;
  @Autowired private SurveyRights rights;
  @Autowired private SurveyCodes codes;
  @Autowired private SurveyReceipts receipts;
  @Autowired private SurveySealing sealing;

  private final Town town;

  @Autowired
  SurveySealingIT(Fixtures fixtures) {
    town = fixtures.aTown();
  }

  @Test
  void leavesAnswersThatNobodyCanFindAgain() {
    SurveySummary survey = surveyFixtures.aSurvey(town, "codes");
    List<Code> made = codes.generate(COMMAND, survey.id(), 8);
    List<AnsweringPhone> phones =
        made.stream().limit(6).map(code -> answered(survey, code)).toList();
    receipts.withdraw(survey.handle(), phones.getFirst().receipt());
    codes.revoke(COMMAND, survey.id(), made.getLast().grouped());
    assertThat(surveys.counts(COMMAND, survey.id())).isEqualTo(new SurveyCounts(5, 2, 5, 1, false));

    end(survey);

    assertThat(surveys.counts(COMMAND, survey.id())).isEqualTo(new SurveyCounts(5, 1, 6, 1, true));
    for (AnsweringPhone phone : phones) {
      assertKind(
          ProblemKind.RECEIPT_UNKNOWN, () -> receipts.read(survey.handle(), phone.receipt()));
      assertKind(
          ProblemKind.RECEIPT_UNKNOWN, () -> receipts.withdraw(survey.handle(), phone.receipt()));
      assertKind(
          ProblemKind.CLOSED, () -> answers.submit(survey.handle(), phone.hash(), phone.body()));
    }
    assertKind(
        ProblemKind.CODE_UNKNOWN, () -> rights.look(survey.handle(), made.getFirst().grouped()));
    Object id = survey.id().value();
    assertThat(fixtures.count("survey_response WHERE survey_id = ?", id)).isEqualTo(5);
    assertThat(fixtures.count("survey_response WHERE survey_id = ? AND NOT sealed", id)).isZero();
    assertThat(fixtures.count("survey_response WHERE survey_id = ? AND body_hash IS NOT NULL", id))
        .isZero();
    assertThat(fixtures.count("survey_right WHERE survey_id = ? AND blinded_hash IS NOT NULL", id))
        .isZero();
    assertThat(fixtures.count("survey_key WHERE survey_id = ?", id)).isZero();
    assertThat(
            fixtures.count(
                "survey_photo p JOIN survey_response r USING (survey_id, response_key)"
                    + " WHERE r.survey_id = ?",
                id))
        .isEqualTo(5);
    assertThat(fixtures.actions("survey:" + id))
        .containsExactly(
            "survey.published",
            "survey.codesMade",
            "survey.codesRevoked",
            "survey.closed",
            "survey.sealed");
    assertThatThrownBy(() -> surveyFixtures.changed(survey, "Noch einmal?"))
        .isInstanceOf(ConflictException.class);
    assertThat(surveys.definition(survey.handle(), null).state()).isEqualTo("closed");
  }

  @Test
  void sealsNothingBeforeTheGraceIsOver() {
    SurveySummary survey = surveyFixtures.aSurvey(town, "open");
    surveys.close(COMMAND, survey.id());
    clock.advance(Duration.ofMinutes(30));
    sealing.sealEnded();
    assertThat(surveys.run(COMMAND, survey.id()).sealed()).isFalse();
    clock.advance(Duration.ofMinutes(2));
    sealing.sealEnded();
    assertThat(surveys.run(COMMAND, survey.id()).sealed()).isTrue();
  }

  @Test
  void goesOnWhereItWasBrokenOff() {
    SurveySummary survey = surveyFixtures.aSurvey(town, "open");
    add(survey, 5_000);
    // In the middle of the table lies a row that the database will not change.
    jdbc.sql(
            "UPDATE survey_response SET role = 'stuck' WHERE survey_id = ?"
                + " AND response_key > UNHEX('80') ORDER BY response_key LIMIT 1")
        .param(survey.id().value())
        .update();
    jdbc.sql(
            "CREATE TRIGGER survey_stuck BEFORE UPDATE ON survey_response FOR EACH ROW"
                + " IF OLD.role = 'stuck' THEN SIGNAL SQLSTATE '45000'; END IF")
        .update();
    try {
      surveys.close(COMMAND, survey.id());
      clock.advance(Duration.ofMinutes(32));
      assertThatThrownBy(sealing::sealEnded).isInstanceOf(RuntimeException.class);
    } finally {
      jdbc.sql("DROP TRIGGER survey_stuck").update();
    }
    Object id = survey.id().value();
    assertThat(surveys.run(COMMAND, survey.id()).sealed()).isFalse();
    assertThat(fixtures.count("survey_response WHERE survey_id = ? AND sealed", id))
        .isBetween(1L, 4_999L);

    sealing.sealEnded();

    assertThat(surveys.run(COMMAND, survey.id()).sealed()).isTrue();
    assertThat(fixtures.count("survey_response WHERE survey_id = ? AND sealed", id))
        .isEqualTo(5_000);
    assertThat(fixtures.count("survey_response WHERE survey_id = ?", id)).isEqualTo(5_000);
  }

  @Test
  void copesWithManyRowsInLittleMemory() {
    SurveySummary survey = surveyFixtures.aSurvey(town, "open");
    add(survey, ROWS);
    jdbc.sql(
            "INSERT INTO survey_right (survey_id, right_hash, state, blinded_hash)"
                + " SELECT ?, RANDOM_BYTES(32), 'SPENT', RANDOM_BYTES(32) FROM seq_1_to_"
                + ROWS)
        .param(survey.id().value())
        .update();
    surveys.close(COMMAND, survey.id());
    clock.advance(Duration.ofMinutes(32));
    long before = System.nanoTime();
    sealing.sealEnded();
    System.out.printf(
        "sealed %,d answers and as many codes in %.1f s%n",
        ROWS, (System.nanoTime() - before) / 1e9);
    assertThat(surveys.counts(COMMAND, survey.id()))
        .isEqualTo(new SurveyCounts(ROWS, 0, ROWS, 0, true));
    assertThat(
            fixtures.count(
                "survey_response WHERE survey_id = ? AND NOT sealed", survey.id().value()))
        .isZero();
  }

  private void add(SurveySummary survey, int rows) {
    jdbc.sql(
            "INSERT INTO survey_response (survey_id, response_key, state, version, week, language,"
                + " channel, body, body_hash)"
                + " SELECT ?, RANDOM_BYTES(32), 'KEPT', 1, '2026-11-23', 'de', 'web',"
                + " CONCAT('{\"answers\":{\"age\":\"old\",\"why\":\"', REPEAT('x', 300), '\"}}'),"
                + " RANDOM_BYTES(32) FROM seq_1_to_"
                + rows)
        .param(survey.id().value())
        .update();
  }

  private AnsweringPhone answered(SurveySummary survey, Code code) {
    AnsweringPhone phone =
        new AnsweringPhone(survey.handle(), "old", "")
            .with("answers", Map.of("age", "old", "view", true))
            .with(
                "photos",
                Map.of("view", Base64.getEncoder().encodeToString(Pictures.jpeg(20, 20))));
    String key = surveys.definition(survey.handle(), null).answerKey();
    phone.signed(rights.spend(survey.handle(), code.grouped(), phone.blinded(key)));
    answers.submit(survey.handle(), phone.hash(), phone.body());
    return phone;
  }

  private void end(SurveySummary survey) {
    surveys.close(COMMAND, survey.id());
    clock.advance(Duration.ofMinutes(32));
    sealing.sealEnded();
  }

  private static void assertKind(
      ProblemKind kind, org.assertj.core.api.ThrowableAssert.ThrowingCallable doing) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            SurveyRefusedException.class, e -> assertThat(e.kind()).isEqualTo(kind));
  }
}
