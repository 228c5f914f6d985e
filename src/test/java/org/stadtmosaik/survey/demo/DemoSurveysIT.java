package org.stadtmosaik.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.TestDatabase;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyCounts;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.freetext.FreeTexts;
import org.stadtmosaik.survey.freetext.ReleasedTexts;
import org.stadtmosaik.survey.results.PublicResults;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.SurveyResults;

/** The demo's surveys on a real database, answered through the front door. */
@DatabaseTest
class DemoSurveysIT {

  private static final Actor COMMAND = new Actor.Command("test");

  @Autowired private List<FirstStart> starts;
  @Autowired private List<ActivityProvider> activities;
  @Autowired private Communes communes;
  @Autowired private Projects projects;
  @Autowired private Surveys surveys;
  @Autowired private SurveyResults results;
  @Autowired private FreeTexts texts;
  @Autowired private JdbcClient jdbc;
  @Autowired private DataSource dataSource;

  @BeforeEach
  void emptyDatabase() {
    TestDatabase.empty(dataSource);
  }

  @Test
  void publishesAnswersAndShowsThemOnceOnly() {
    start();
    ProjectId living = project("wohnen-und-ankommen");
    ProjectId school = project("sicher-zur-schule");

    assertThat(surveys.summaries(List.of(living, school)))
        .filteredOn(survey -> !survey.code().equals("gartenfeld"))
        .hasSize(3)
        .allMatch(survey -> survey.state() == SurveyPhase.OPEN);
    assertThat(counts(living, "draussen").responses()).isEqualTo(45);
    assertThat(counts(living, "wohnen")).isEqualTo(new SurveyCounts(20, 40, 20, 0, false));
    assertThat(counts(school, "schulweg").responses()).isEqualTo(15);

    int before = responses();
    start();
    assertThat(responses()).isEqualTo(before).isEqualTo(48 + 24 + 17);
  }

  @Test
  void saysOnTheProjectsPageHowLongItTakesAndWhoMay() {
    start();
    ProjectId living = project("wohnen-und-ankommen");

    List<Activity> shown =
        activities.stream()
            .map(provider -> provider.activities(List.of(living), Language.GERMAN))
            .map(found -> found.getOrDefault(living, List.of()))
            .flatMap(List::stream)
            .toList();

    assertThat(shown).extracting(Activity::kindKey).startsWith("idea.board.kind");
    List<Activity> own =
        shown.stream().filter(it -> it.kindKey().equals("surveystaff.activity.kind")).toList();
    assertThat(own)
        .hasSize(2)
        .allMatch(Activity::own)
        .allMatch(activity -> activity.path().matches("s/[0-9a-z]{10}"));
    assertThat(own.getFirst().sentence())
        .matches(
            "Dauert etwa \\d+ Minuten\\. Bis \\d+\\. \\p{L}+ \\d{4}\\. Alle können mitmachen\\.");
    assertThat(own.getLast().sentence()).endsWith("Sie brauchen den Code aus Ihrem Brief.");
  }

  @Test
  void oneHasEndedAndCanBeRead() {
    start();
    start();
    ProjectId living = project("wohnen-und-ankommen");
    SurveySummary ended = surveys.named(living, "gartenfeld").orElseThrow();

    PublicResults published = results.published(ended.handle()).orElseThrow();

    assertThat(ended.sealed()).isTrue();
    assertThat(published.answers()).isEqualTo(164);
    assertThat(published.questions())
        .extracting(QuestionResult::code)
        .containsExactly("viertel", "besuch", "zufrieden", "gut", "naechstes", "kinder");
    assertThat(published.questions().get(1).cross()).isNotNull();
    ReleasedTexts written = texts.released(ended.id()).get("wunsch");
    assertThat(written.texts())
        .hasSize(7)
        .allMatch(text -> !text.text().contains("Weber"))
        .doesNotHaveDuplicates();
    assertThat(
            activities.stream()
                .flatMap(it ->
                    it
                        .activities(List.of(living), Language.ARABIC)
                        .getOrDefault(living, List.of())
                        .stream())
                .map(Activity::path))
        .contains("s/" + ended.handle() + "/results");
  }

  private SurveyCounts counts(ProjectId project, String code) {
    SurveySummary survey = surveys.named(project, code).orElseThrow();
    return surveys.counts(COMMAND, survey.id());
  }

  private ProjectId project(String slug) {
    return communes
        .named("nordhafen")
        .flatMap(commune -> projects.bySlug(commune.id(), slug))
        .orElseThrow()
        .id();
  }

  private int responses() {
    Map<String, Object> row =
        jdbc.sql(
                "SELECT COUNT(*) AS n FROM survey_response r JOIN survey s"
                    + " ON s.id = r.survey_id WHERE s.code IN ('draussen', 'wohnen', 'schulweg')")
            .query()
            .singleRow();
    return Integer.parseInt(String.format(Locale.ROOT, "%s", row.get("n")));
  }

  private void start() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    starts.stream()
        .sorted(Comparator.comparingInt(FirstStart::order))
        .forEach(start -> start.prepare(true, true, nowhere));
  }
}
