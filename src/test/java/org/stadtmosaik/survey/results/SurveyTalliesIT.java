package org.stadtmosaik.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.Fixtures.atOnce;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Outcome;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.AnsweringPhone;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveyReceipts;
import org.stadtmosaik.survey.SurveySealing;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.domain.Commits;
import org.stadtmosaik.survey.domain.TallyStore;

/** What is counted as answers come in is what a full count counts. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class SurveyTalliesIT {

  private static final Actor COMMAND = new Actor.Command("test");

  @Autowired private Fixtures.TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Surveys surveys;
  @Autowired private SurveyAnswers answers;
  @Autowired private SurveyReceipts receipts;
  @Autowired private SurveySealing sealing;
  @Autowired private SurveyResults results;
  @Autowired private FullCount count;
  @Autowired private TallyStore tallies;
  @Autowired private Commits commits;

  private final Town town;

  @Autowired
  SurveyTalliesIT(Fixtures fixtures) {
    town = fixtures.aTown();
  }

  @Test
  void countWhatComesInAndWhatIsTakenBack() {
    for (long seed = 1; seed <= 4; seed++) {
      RandomSurvey random = new RandomSurvey(seed);
      SurveySummary survey = published(random);
      results.split(COMMAND, survey.id(), List.of("area"));
      count.countPending();
      List<AnsweringPhone> phones = sent(survey, random, 60);
      List<Outcome<Boolean>> taken =
          atOnce(
              20,
              i -> {
                receipts.withdraw(survey.handle(), phones.get(i / 2).receipt());
                return true;
              });
      assertThat(taken).extracting(Outcome::failure).containsOnlyNulls();
      AnsweringPhone again = phones.getLast();
      answers.submit(survey.handle(), again.hash(), again.body());

      assertThat(total(survey)).isEqualTo(50);
      assertThat(tally(survey, "area", "o0"))
          .isEqualTo(
              jdbc.sql(
                      "SELECT COUNT(*) FROM survey_response WHERE survey_id = ? AND state = 'KEPT'"
                          + " AND JSON_VALUE(body, '$.answers.area') = 'o0'")
                  .param(survey.id().value())
                  .query(Long.class)
                  .single());
      assertThat(count.prove(survey.id().value())).isZero();
    }
  }

  @Test
  void countNothingOfABatchThatBreaks() {
    RandomSurvey random = new RandomSurvey(5);
    SurveySummary survey = published(random);
    List<AnsweringPhone> phones = phones(survey, random, 40);
    List<Outcome<Object>> written =
        atOnce(
            60,
            i ->
                i < 40
                    ? answers.submit(survey.handle(), phones.get(i).hash(), phones.get(i).body())
                    : commits.commit(_ -> {
                      throw new SQLException("the database does not like this");
                    }));
    assertThat(written.subList(0, 40)).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(total(survey)).isEqualTo(40);
    assertThat(count.prove(survey.id().value())).isZero();
  }

  @Test
  void storeNoAnswerThatCannotBeCounted() {
    RandomSurvey random = new RandomSurvey(6);
    SurveySummary survey = published(random);
    sent(survey, random, 5);
    AnsweringPhone stuck = phones(survey, random, 1).getFirst();
    jdbc.sql(
            "CREATE TRIGGER tally_stuck BEFORE INSERT ON survey_tally FOR EACH ROW"
                + " IF NEW.survey_id = '%s' THEN SIGNAL SQLSTATE '45000'; END IF"
                    .formatted(survey.id().value()))
        .update();
    try {
      assertThatThrownBy(() -> answers.submit(survey.handle(), stuck.hash(), stuck.body()))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      jdbc.sql("DROP TRIGGER tally_stuck").update();
    }
    assertThat(total(survey)).isEqualTo(5);
    assertThat(count.prove(survey.id().value())).isZero();
    answers.submit(survey.handle(), stuck.hash(), stuck.body());
    assertThat(total(survey)).isEqualTo(6);
  }

  @Test
  void areCountedAnewWhileAnswersComeIn() {
    RandomSurvey random = new RandomSurvey(7);
    SurveySummary survey = published(random);
    List<AnsweringPhone> before = sent(survey, random, 40);
    List<AnsweringPhone> more = phones(survey, random, 40);
    results.split(COMMAND, survey.id(), List.of("way", "mark"));
    assertThat(results.live(COMMAND, survey.id()).splits())
        .filteredOn(SurveyReport.Split::counting)
        .extracting(SurveyReport.Split::question)
        .containsExactly("way", "mark");
    List<Outcome<Boolean>> done =
        atOnce(
            61,
            i -> {
              if (i == 0) {
                count.countPending();
              } else if (i <= 40) {
                answers.submit(survey.handle(), more.get(i - 1).hash(), more.get(i - 1).body());
              } else {
                receipts.withdraw(survey.handle(), before.get(i - 41).receipt());
              }
              return true;
            });
    assertThat(done).extracting(Outcome::failure).containsOnlyNulls();
    assertThat(tallies.tallied(survey.id().value()).orElseThrow().pending()).isEmpty();
    assertThat(total(survey)).isEqualTo(60);
    assertThat(count.prove(survey.id().value())).isZero();
  }

  @Test
  void areCountedOnceForSurveysFromBefore() {
    RandomSurvey random = new RandomSurvey(8);
    SurveySummary survey = published(random);
    UUID id = survey.id().value();
    List<AnsweringPhone> phones = sent(survey, random, 30);
    jdbc.sql("UPDATE survey SET tallies = '' WHERE id = ?").param(id).update();
    jdbc.sql("DELETE FROM survey_tally WHERE survey_id = ?").param(id).update();
    receipts.withdraw(survey.handle(), phones.getFirst().receipt());
    assertThat(results.live(COMMAND, survey.id()).counting()).isTrue();

    count.countPending();

    assertThat(results.live(COMMAND, survey.id()).counting()).isFalse();
    assertThat(total(survey)).isEqualTo(29);
    assertThat(count.prove(id)).isZero();
  }

  @Test
  void areHealedWhenTheSurveyIsSealed() {
    RandomSurvey random = new RandomSurvey(9);
    SurveySummary survey = published(random);
    sent(survey, random, 20);
    jdbc.sql("UPDATE survey_tally SET n = n + 3 WHERE survey_id = ? AND question = 'area'")
        .param(survey.id().value())
        .update();
    surveys.close(COMMAND, survey.id());
    clock.advance(Duration.ofMinutes(32));
    sealing.sealEnded();
    assertThat(count.prove(survey.id().value())).isZero();
    assertThat(total(survey)).isEqualTo(20);
  }

  private SurveySummary published(RandomSurvey random) {
    String code = "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
    return surveys.publish(COMMAND, town.project().id(), random.definition(code));
  }

  private static List<AnsweringPhone> phones(SurveySummary survey, RandomSurvey random, int many) {
    List<AnsweringPhone> phones = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      phones.add(new AnsweringPhone(survey.handle(), "", "").with("answers", random.answers()));
    }
    return Collections.unmodifiableList(phones);
  }

  private List<AnsweringPhone> sent(SurveySummary survey, RandomSurvey random, int many) {
    List<AnsweringPhone> phones = phones(survey, random, many);
    List<Outcome<Object>> sent =
        atOnce(
            many, i -> answers.submit(survey.handle(), phones.get(i).hash(), phones.get(i).body()));
    assertThat(sent).extracting(Outcome::failure).containsOnlyNulls();
    return phones;
  }

  private long total(SurveySummary survey) {
    return tally(survey, "", "");
  }

  private long tally(SurveySummary survey, String question, String value) {
    return jdbc.sql(
            "SELECT n FROM survey_tally WHERE survey_id = ? AND split = '' AND question = ?"
                + " AND value = ?")
        .params(survey.id().value(), question, value)
        .query(Long.class)
        .single();
  }
}
