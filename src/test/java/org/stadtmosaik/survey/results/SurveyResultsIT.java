package org.stadtmosaik.survey.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.results.Figure;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.survey.AnsweringPhone;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveySealing;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.results.reading.ResultSentence;

/** What staff see while answers come in, and what everybody sees once it is released. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class SurveyResultsIT {

  private static final String DEFINITION =
      """
      {"schema":1,"code":"%s","title":{"de":"Wege"},"languages":["de"],"original":"de","access":"open",
       "groups":[{"code":"g","pages":[{"code":"p","questions":[
        {"code":"way","type":"single","title":{"de":"Womit?"},"required":true,"options":[
          {"code":"bike","label":{"de":"Rad"}},{"code":"foot","label":{"de":"Zu Fuß"}},
          {"code":"car","label":{"de":"Auto"}}]},
        {"code":"age","type":"single","title":{"de":"Alter?"},"required":true,"options":[
          {"code":"young","label":{"de":"jung"}},{"code":"old","label":{"de":"alt"}}]},
        {"code":"mark","type":"scale","title":{"de":"Note?"},"required":true,"from":1,"to":3}]}]}]}
      """;

  @Autowired private Fixtures fixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private JdbcClient jdbc;
  @Autowired private Surveys surveys;
  @Autowired private SurveyAnswers answers;
  @Autowired private SurveySealing sealing;
  @Autowired private SurveyResults results;
  @Autowired private FullCount count;

  private final Town town;
  private final Actor lead;

  @Autowired
  SurveyResultsIT(Fixtures fixtures) {
    town = fixtures.aTown();
    lead = Fixtures.aLeadOf(town);
  }

  @Test
  void showsStaffStepsOfFiveThatMoveOnWithFiveMorePeople() {
    SurveySummary survey = published();
    answered(survey, "bike", "young", 2, 12);
    answered(survey, "foot", "old", 3, 9);
    answered(survey, "car", "old", 1, 7);
    assertThat(figures(results.live(lead, survey.id()), "way")).containsExactly(10L, 5L, 5L);
    answered(survey, "foot", "old", 3, 4);
    assertThat(figures(results.live(lead, survey.id()), "way")).containsExactly(10L, 5L, 5L);
    answered(survey, "foot", "old", 3, 1);
    assertThat(figures(results.live(lead, survey.id()), "way")).containsExactly(10L, 10L, 5L);
  }

  @Test
  void crossesByAQuestionThatTheLeadHasChosen() {
    SurveySummary survey = published();
    for (String way : List.of("bike", "foot", "car")) {
      answered(survey, way, "young", 2, 8);
      answered(survey, way, "old", 3, 8);
    }
    assertThatThrownBy(() -> results.live(lead, survey.id(), "age"))
        .isInstanceOf(NotFoundException.class);
    results.split(lead, survey.id(), List.of("age"));
    count.countPending();
    QuestionResult way = results.live(lead, survey.id(), "age").questions().getFirst();
    assertThat(way.cross().columns())
        .extracting(CrossTable.Column::code)
        .containsExactly("young", "old");
    assertThat(way.cross().figures())
        .allSatisfy(row -> assertThat(row).containsExactly(Figure.shown(5), Figure.shown(5)));
    assertThat(fixtures.actions("survey:" + survey.id().value())).contains("surveytally.split");
  }

  @Test
  void releasesQuestionByQuestionOnceNothingChangesAnyMore() {
    SurveySummary survey = published();
    fill(survey);
    results.split(lead, survey.id(), List.of("age"));
    count.countPending();
    assertConflict(() -> results.release(lead, survey.id(), "way", null), "open");
    assertThat(results.published(survey.handle())).isEmpty();
    end(survey);

    assertThat(results.preview(lead, survey.id(), "way", null).hidden())
        .extracting(ReleasePreview.HiddenFigure::bar, ReleasePreview.HiddenFigure::why)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("foot", Figure.Why.COMPLEMENTARY),
            org.assertj.core.groups.Tuple.tuple("car", Figure.Why.SMALL));
    assertThat(results.published(survey.handle())).isEmpty();
    Release first = results.release(lead, survey.id(), "way", null);
    assertThat(results.release(lead, survey.id(), "way", null)).isEqualTo(first);

    PublicResults told = results.published(survey.handle()).orElseThrow();
    assertThat(told.answers()).isEqualTo(56);
    assertThat(told.questions().getFirst().bars())
        .extracting(Bar::figure)
        .containsExactly(Figure.shown(40), Figure.hidden(), Figure.hidden());
    assertThat(told.questions()).hasSize(1);

    assertConflict(() -> results.release(lead, survey.id(), "mark", "age"), "first");
    results.release(lead, survey.id(), "age", null);
    results.release(lead, survey.id(), "mark", "age");
    QuestionResult mark = results.published(survey.handle()).orElseThrow().questions().getLast();
    assertThat(mark.statistics().mean()).isBetween(1.0, 3.0);
    assertThat(mark.cross().by()).isEqualTo("age");
    results.split(lead, survey.id(), List.of("age", "way"));
    count.countPending();
    assertConflict(() -> results.release(lead, survey.id(), "mark", "way"), "crossed");
    results.release(lead, survey.id(), "way", "age");
    assertConflict(() -> results.preview(lead, survey.id(), "age", "way"), "tied");

    // What was published is never published differently.
    jdbc.sql("UPDATE survey_tally SET n = n + 50 WHERE survey_id = ?")
        .param(survey.id().value())
        .update();
    results.withdrawRelease(lead, survey.id(), "mark");
    assertThat(results.published(survey.handle()).orElseThrow().questions())
        .extracting(QuestionResult::code)
        .containsExactly("way", "age");
    results.release(lead, survey.id(), "mark", "age");
    assertThat(results.published(survey.handle()).orElseThrow().questions().getLast())
        .isEqualTo(mark);
    assertThat(results.releases(lead, survey.id())).hasSize(5);
  }

  @Test
  void crossesARankingByWhatWasPutFirst() {
    SurveySummary survey = surveys.publish(lead, town.project().id(), RANKED.formatted(code()));
    results.split(lead, survey.id(), List.of("age"));
    for (String age : List.of("young", "old")) {
      ranked(survey, age, List.of("tree", "bench"), age.equals("young") ? 14 : 6);
      ranked(survey, age, List.of("bench", "tree"), 9);
    }
    count.countPending();

    QuestionResult live = results.live(lead, survey.id(), "age").questions().getLast();
    assertThat(live.cross().figures())
        .containsExactly(
            List.of(Figure.shown(10), Figure.shown(5)), List.of(Figure.shown(5), Figure.shown(5)));

    end(survey);
    results.release(lead, survey.id(), "age", null);
    results.release(lead, survey.id(), "wish", null);
    results.release(lead, survey.id(), "wish", "age");
    QuestionResult told =
        results.published(survey.handle()).orElseThrow().questions().stream()
            .filter(it -> it.code().equals("wish"))
            .findFirst()
            .orElseThrow();
    assertThat(told.cross().figures())
        .containsExactly(
            List.of(Figure.shown(14), Figure.shown(6)), List.of(Figure.shown(9), Figure.shown(9)));
    assertThat(ResultSentence.of(told, Language.GERMAN))
        .contains("zählt bei jedem Menschen, was auf dem ersten Platz stand");
  }

  private static final String RANKED =
      """
      {"schema":1,"code":"%s","title":{"de":"Platz"},"languages":["de"],"original":"de",
       "access":"open","groups":[{"code":"g","pages":[{"code":"p","questions":[
        {"code":"age","type":"single","title":{"de":"Alter?"},"required":true,"options":[
          {"code":"young","label":{"de":"jung"}},{"code":"old","label":{"de":"alt"}}]},
        {"code":"wish","type":"ranking","title":{"de":"Was zuerst?"},"required":true,"options":[
          {"code":"tree","label":{"de":"Baum"}},{"code":"bench","label":{"de":"Bank"}}]}]}]}]}
      """;

  private void ranked(SurveySummary survey, String age, List<String> order, int times) {
    for (int i = 0; i < times; i++) {
      AnsweringPhone phone =
          new AnsweringPhone(survey.handle(), "", "")
              .with("answers", Map.of("age", age, "wish", order));
      answers.submit(survey.handle(), phone.hash(), phone.body());
    }
  }

  @Test
  void belongsToTheLeadsOfTheCommune() {
    SurveySummary survey = published();
    SurveyId id = survey.id();
    Actor foreign = Fixtures.aLeadOf(fixtures.aTown());
    Actor moderator = Fixtures.aModeratorOf(town);
    assertThat(results.live(moderator, id).questions()).hasSize(3);
    for (Actor other : List.of(foreign, Fixtures.aResident(), new Actor.Anonymous())) {
      assertThatThrownBy(() -> results.live(other, id)).isInstanceOf(NotFoundException.class);
      assertThatThrownBy(() -> results.releases(other, id)).isInstanceOf(NotFoundException.class);
    }
    for (Actor other : List.of(foreign, moderator)) {
      Class<? extends Exception> refusal =
          other == foreign ? NotFoundException.class : ForbiddenException.class;
      assertThatThrownBy(() -> results.split(other, id, List.of("age"))).isInstanceOf(refusal);
      assertThatThrownBy(() -> results.preview(other, id, "age", null)).isInstanceOf(refusal);
      assertThatThrownBy(() -> results.release(other, id, "age", null)).isInstanceOf(refusal);
      assertThatThrownBy(() -> results.withdrawRelease(other, id, "age")).isInstanceOf(refusal);
    }
    assertConflict(() -> results.split(lead, id, List.of("age", "way", "mark", "more")), "splits");
    assertThatThrownBy(() -> results.split(lead, id, List.of("more")))
        .isInstanceOf(NotFoundException.class);
  }

  private void fill(SurveySummary survey) {
    answered(survey, "bike", "young", 1, 10);
    answered(survey, "bike", "young", 2, 10);
    answered(survey, "bike", "old", 2, 10);
    answered(survey, "bike", "old", 3, 10);
    answered(survey, "foot", "old", 1, 7);
    answered(survey, "foot", "young", 3, 6);
    answered(survey, "car", "young", 3, 3);
  }

  private SurveySummary published() {
    return surveys.publish(lead, town.project().id(), DEFINITION.formatted(code()));
  }

  private static String code() {
    return "t" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
  }

  private void answered(SurveySummary survey, String way, String age, int mark, int times) {
    for (int i = 0; i < times; i++) {
      Map<String, Object> given = new LinkedHashMap<>();
      given.put("way", way);
      given.put("age", age);
      given.put("mark", mark);
      AnsweringPhone phone = new AnsweringPhone(survey.handle(), "", "").with("answers", given);
      answers.submit(survey.handle(), phone.hash(), phone.body());
    }
  }

  private void end(SurveySummary survey) {
    surveys.close(lead, survey.id());
    clock.advance(Duration.ofMinutes(32));
    sealing.sealEnded();
  }

  private static List<Long> figures(SurveyReport report, String question) {
    return report.questions().stream()
        .filter(result -> result.code().equals(question))
        .flatMap(result -> result.bars().stream())
        .map(bar -> bar.figure().known().orElse(-1))
        .toList();
  }

  private static void assertConflict(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable doing, String key) {
    assertThatThrownBy(doing)
        .isInstanceOfSatisfying(
            ConflictException.class,
            e -> assertThat(e.key()).isEqualTo("surveytally.error." + key));
  }
}
