package org.stadtmosaik.survey.freetext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveySummary;

/** How a text gets from an answer to everybody, and which do not. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class FreeTextsIT {

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures surveyFixtures;
  @Autowired private FreeTexts texts;
  @Autowired private Moderation moderation;
  @Autowired private JdbcClient jdbc;

  private final Town town;
  private final Actor lead;
  private final Actor moderator;

  @Autowired
  FreeTextsIT(Fixtures fixtures) {
    town = fixtures.aTown();
    lead = Fixtures.aLeadOf(town);
    moderator = Fixtures.aModeratorOf(town);
  }

  @Test
  void releasesWhatAModeratorHasRead() {
    SurveySummary survey = sealed("Mehr \"Schatten\" bitte.", "أشجار", "Weg mit Herrn Weber.");

    assertThat(texts.ask(lead, survey.id(), "why")).isEqualTo(3);
    assertThat(texts.ask(lead, survey.id(), "why")).isEqualTo(3);
    assertThat(texts.released(survey.id())).isEmpty();
    for (CaseView open : moderation.queue(moderator, 0).cases()) {
      assertThat(open.typeKey()).isEqualTo("surveyresults.text.type");
      Verdict verdict =
          open.subject().text().contains("Weber")
              ? Verdict.decline(
                  org.stadtmosaik.moderation.DeclineReason.PERSONAL_DATA,
                  org.stadtmosaik.shared.LocalizedText.of(Language.GERMAN, "Ein Name."))
              : Verdict.publish();
      moderation.decide(moderator, open.id(), open.subject().version(), verdict);
    }

    ReleasedTexts released = texts.released(survey.id()).get("why");
    assertThat(released.all()).isEqualTo(2);
    assertThat(released.texts())
        .containsExactlyInAnyOrder(
            new ReleasedTexts.Text("Mehr \"Schatten\" bitte.", Language.GERMAN),
            new ReleasedTexts.Text("أشجار", Language.GERMAN));
    assertThat(texts.counts(lead, survey.id()))
        .isEqualTo(Map.of("why", new FreeTextCounts(0, 0, 2, 1)));
    assertThat(fixtures.actions("survey:" + survey.id().value()))
        .contains("surveyresults.textsAsked");
    blackensTheRest(survey);
  }

  private void blackensTheRest(SurveySummary survey) {
    FreeText declined = texts.open(lead, survey.id(), "why", 0).getFirst();
    assertThatThrownBy(
            () -> texts.blacken(lead, declined.id(), declined.version(), "Weg mit allen."))
        .isInstanceOf(InvalidInputException.class);
    texts.blacken(lead, declined.id(), declined.version(), "Weg mit […].");
    texts.blacken(lead, declined.id(), declined.version(), "Weg mit […].");
    assertThatThrownBy(() -> texts.blacken(lead, declined.id(), declined.version(), "[…]"))
        .isInstanceOf(ConflictException.class);
    CaseView again = moderation.queue(moderator, 0).cases().getFirst();
    assertThat(again.subject().text()).isEqualTo("Weg mit […].");
    moderation.decide(moderator, again.id(), again.subject().version(), Verdict.publish());
    assertThat(texts.released(survey.id(), "why", 0)).hasSize(3);
    assertThat(texts.released(survey.id(), "why", 1)).isEmpty();
  }

  @Test
  void asksForAHundredAtATime() {
    SurveySummary survey =
        sealed(
            java.util.stream.IntStream.range(0, 130)
                .mapToObj(i -> "Text " + i)
                .toArray(String[]::new));

    assertThat(texts.ask(lead, survey.id(), "why")).isEqualTo(100);
    assertThat(texts.counts(lead, survey.id()).get("why"))
        .isEqualTo(new FreeTextCounts(30, 100, 0, 0));
    jdbc.sql("UPDATE survey_free_text SET state = 'RELEASED' WHERE state = 'WAITING'").update();
    assertThat(texts.ask(lead, survey.id(), "why")).isEqualTo(30);
    ReleasedTexts page = texts.released(survey.id()).get("why");
    assertThat(page.texts()).hasSize(FreeTexts.PAGE_SIZE);
    assertThat(page.all()).isEqualTo(100);
    assertThat(texts.released(survey.id(), "why", 3)).hasSize(25);
  }

  @Test
  void keepsNoWayBackToTheAnswer() {
    List<String> columns =
        jdbc.sql(
                "SELECT column_name FROM information_schema.columns"
                    + " WHERE table_schema = DATABASE() AND table_name = 'survey_free_text'")
            .query(String.class)
            .list();
    assertThat(columns)
        .containsExactlyInAnyOrder(
            "id", "survey_id", "question", "language", "text", "state", "version");
  }

  /** What people wrote to a question that a later version has left out can be read all the same. */
  @Test
  void asksForTextsOfAQuestionThatOnlyAnEarlierVersionHad() {
    SurveySummary survey = sealed("Mehr Schatten bitte.");
    jdbc.sql(
            "INSERT INTO survey_version (survey_id, version, definition, hash, published_at)"
                + " SELECT survey_id, 2, REPLACE(definition, '\"why\"', '\"other\"'), hash,"
                + " published_at FROM survey_version WHERE survey_id = ?")
        .param(survey.id().value())
        .update();
    jdbc.sql("UPDATE survey SET version = 2 WHERE id = ?").param(survey.id().value()).update();

    assertThat(texts.ask(lead, survey.id(), "why")).isEqualTo(1);
  }

  @Test
  void refusesWhatIsNotOverAndWhatIsNotTheirs() {
    SurveySummary open = surveyFixtures.aSurvey(town, "open");
    assertThatThrownBy(() -> texts.ask(lead, open.id(), "why"))
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("surveyresults.error.notSealed"));
    SurveySummary survey = sealed("Ein Text.");
    Actor stranger = Fixtures.aLeadOf(fixtures.aTown());
    assertThatThrownBy(() -> texts.ask(stranger, survey.id(), "why"))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> texts.ask(lead, survey.id(), "age"))
        .isInstanceOf(NotFoundException.class);
    texts.ask(lead, survey.id(), "why");
    FreeText text = texts.open(lead, survey.id(), "why", 0).getFirst();
    assertThatThrownBy(() -> texts.blacken(stranger, text.id(), 0, "[…]"))
        .isInstanceOf(NotFoundException.class);
  }

  private SurveySummary sealed(String... written) {
    SurveySummary survey = surveyFixtures.aSurvey(town, "open");
    for (String text : written) {
      jdbc.sql(
              "INSERT INTO survey_response (survey_id, response_key, state, version, week, language,"
                  + " channel, body) VALUES (?, RANDOM_BYTES(32), 'KEPT', 1, '2026-11-23', 'de',"
                  + " 'web', JSON_OBJECT('answers', JSON_OBJECT('age', 'old', 'why', ?)))")
          .params(survey.id().value(), text)
          .update();
    }
    jdbc.sql("UPDATE survey SET state = 'SEALED', closes_at = '2026-01-01' WHERE id = ?")
        .param(survey.id().value())
        .update();
    return survey;
  }
}
