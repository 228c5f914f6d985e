package org.stadtmosaik.survey.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.Samples;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.transfer.draft.ImportReport;
import org.stadtmosaik.survey.transfer.draft.Outcome;
import org.stadtmosaik.survey.transfer.draft.TransferRefusedException;

/**
 * Surveys that others have written: imported, published, answered along stated paths in each of
 * their languages, whether or not the portal speaks it, and exported again.
 */
class SampleSurveysIT extends DemoPortal {

  @Autowired private Surveys surveys;
  @Autowired private JdbcClient jdbc;

  /**
   * A path through a sample.
   *
   * @param steps {@code question=option} ticks, {@code question:text} types, {@code >} goes on
   * @param seen codes that are shown at some time on the way
   * @param unseen codes that never are
   */
  private record Way(String file, String languages, String steps, String seen, String unseen) {
    @Override
    public String toString() {
      return file;
    }
  }

  static Stream<Way> ways() {
    return Stream.of(
        new Way(
            "limesurvey/ls205_cascading_array_filter.lss",
            "en",
            "q01=a q01=b q02=a q04=a > >",
            "q01 q02 q04 q04a q05 q06",
            "q03 q05a q06a"),
        new Way(
            "limesurvey/ls205_group_relevance.lss",
            "en",
            "name:Ada gender=female age:40 cohabs:1 > p1sex=male p1name:Ben p1age:41 p1rel=a1 > > >",
            "gender age cohabs p1sex p1name p1rel p1sum syou sp1",
            "p2sex p2name sp2 sp3"),
        new Way(
            "limesurvey/ls205_randomization_group_test.lss",
            "en",
            "> > > > > > > > > > > > > > > >",
            "q1 q4 q6 q6_comment q7 q9",
            ""),
        new Way(
            "limesurvey/ls205_validation_tests.lss",
            "en",
            "afsrcfilter=sq1 num:3 >",
            "num2 afds_sq1_0 af5pc_sq1",
            "afds_sq2_0 af5pc_sq2"),
        new Way(
            "limesurvey/ls205_sample_survey_english.lss",
            "en",
            "city:Bonn > num:20 > showany=yes name:Ada age:40 married=no numkids:2 kid1:3 kid2:5 >"
                + " > onpagerelevance=q5c >",
            "opinions worries_0 showany age married kid2 q5pointchoice",
            "report yearsmarried kid3 qlistradio"),
        new Way(
            "limesurvey/ls5_sample_survey_multilingual_fr_de_en_it.lss",
            "en de fr it",
            "> > y=yes > moe=sq01 >",
            "s mn_sq01 y d",
            ""),
        new Way(
            "xlsform/choice_filter_test.xlsx",
            "en",
            "state=texas > county=cameron > city=harlingen >",
            "state county city",
            ""),
        new Way(
            "xlsform/field-list.xlsx",
            "en",
            "table_list_question=yes >",
            "table_list_question",
            ""),
        new Way(
            "xlsform/tutorial.xls",
            "en",
            "> > sex=female > > > older_than_five=yes > age_in_years:30 > >",
            "age_in_years literate pregnant",
            "age_in_months"),
        new Way(
            "xlsform/widgets.xls",
            "en",
            "> my_int:7 > > > > my_select=a >",
            "my_string my_int my_select my_select1",
            ""),
        new Way("xlsform/yes_or_no_question.xlsx", "en", "good_day=no >", "good_day", ""),
        new Way("xlsform/broken-blank_second_row.xls", "en", ">", "value", ""));
  }

  @Test
  void printsWhatBecomesOfEachSampleAndConvertsNineOfTenConditions() throws IOException {
    assumeTrue(Files.isDirectory(Samples.FOLDER), "no ../shared/samples here: nothing is imported");
    int found = 0;
    int converted = 0;
    System.out.printf(
        "%-48s %6s %6s %8s %10s %12s%n",
        "sample", "found", "taken", "changed", "not taken", "conditions");
    for (Path file : files()) {
      try {
        ImportReport report = read(file).report();
        found += report.conditions().size();
        converted += (int) report.converted();
        System.out.printf(
            "%-48s %6d %6d %8d %10d %5d of %d%n",
            file.getFileName(),
            report.questions().size(),
            report.count(Outcome.TAKEN),
            report.count(Outcome.CHANGED),
            report.count(Outcome.NOT_TAKEN),
            report.converted(),
            report.conditions().size());
      } catch (TransferRefusedException refusal) {
        System.out.printf("%-48s %s%n", file.getFileName(), refusal.in(Language.ENGLISH));
      }
    }
    System.out.printf("conditions converted: %d of %d%n", converted, found);
    assertThat(converted * 10).isGreaterThanOrEqualTo(found * 9);
  }

  @Test
  void refusesTheBrokenSamplesWithTheirPlace() {
    assumeTrue(Files.isDirectory(Samples.FOLDER), "no ../shared/samples here: nothing is refused");
    assertThatThrownBy(() -> read(Samples.FOLDER.resolve("xlsform/broken-duplicate_columns.xlsx")))
        .hasMessageContaining("columnTwice [label, survey]");
    assertThatThrownBy(() -> read(Samples.FOLDER.resolve("xlsform/broken-bad_calc.xlsx")))
        .hasMessageContaining("noQuestions [1]");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void isPublishedAnsweredAndExported(Way way) throws IOException {
    Path file = Samples.FOLDER.resolve(way.file());
    assumeTrue(Files.exists(file), "no " + way.file() + " here: it is not answered");
    Imported imported = read(file);
    ByteArrayOutputStream exported = new ByteArrayOutputStream();
    Exporter.XLSFORM.write(imported.document(), exported);
    assertThat(
            Importer.read(new ByteArrayInputStream(exported.toByteArray()), "again.xlsx")
                .document())
        .isEqualTo(imported.document());
    var definition = imported.document().definition();
    definition.put("code", "s" + UUID.randomUUID().toString().substring(0, 8));
    String handle =
        surveys.publish(new Actor.Command("test"), project(), definition.toString()).handle();

    for (String tag : way.languages().split(" ")) {
      Set<String> seen = walk(handle, tag, way.steps().split(" "));
      assertThat(seen).as(tag).containsAll(List.of(way.seen().split(" ")));
      assertThat(seen).as(tag).doesNotContainAnyElementsOf(List.of(way.unseen().split(" ")));
    }
  }

  private Set<String> walk(String handle, String tag, String[] steps) {
    Set<String> seen = new LinkedHashSet<>();
    try (BrowserContext phone = phone(Language.shipped(tag).orElse(Language.ENGLISH))) {
      Page page = phone.newPage();
      page.navigate(address("/s/" + handle + "?lang=" + tag));
      assertThat(page.locator("survey-form > .survey-start:not([data-placeholder])")).isVisible();
      if (Language.shipped(tag).isEmpty()) {
        assertThat(page.locator("survey-form h1 [lang='" + tag + "']")).isVisible();
        lookAt(page, "sample-" + tag + "-390");
      }
      page.locator("[data-begin]").click();
      assertThat(page.locator(".survey-steps [type=submit]")).isVisible();
      for (String step : steps) {
        seen.addAll(shown(page));
        if (page.locator(".survey-review").count() > 0) {
          break;
        }
        take(page, step);
      }
      seen.addAll(shown(page));
    }
    return seen;
  }

  private static void take(Page page, String step) {
    int at = step.indexOf('=') > 0 ? step.indexOf('=') : step.indexOf(':');
    if (step.equals(">")) {
      Object before = page.evaluate("history.state.survey");
      page.locator(".survey-steps [type=submit]").click();
      page.waitForFunction("before => history.state.survey !== before", before);
    } else if (step.charAt(at) == '=') {
      String question = "#q-" + step.substring(0, at);
      Locator card =
          page.locator(
              "%s label:has(input[value='%s'])".formatted(question, step.substring(at + 1)));
      // Some begin with an answer, which another tap would take away.
      if (!card.locator("input").isChecked()) {
        card.click();
      }
      assertThat(card.locator("input")).isChecked();
    } else {
      page.locator("#q-" + step.substring(0, at) + "-field").fill(step.substring(at + 1));
    }
  }

  /** Codes of the questions on the screen. */
  @SuppressWarnings("unchecked")
  private static List<String> shown(Page page) {
    return (List<String>)
        page.evaluate(
            "[...document.querySelectorAll('[id^=\"q-\"]')].map((it) => it.id.slice(2))"
                + ".filter((id) => /^[a-z0-9_]+$/.test(id))");
  }

  private ProjectId project() {
    return new ProjectId(
        jdbc.sql("SELECT id FROM project WHERE slug = 'wohnen-und-ankommen'")
            .query(UUID.class)
            .single());
  }

  private static List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String folder : List.of("limesurvey", "xlsform")) {
      try (Stream<Path> all = Files.list(Samples.FOLDER.resolve(folder))) {
        all.sorted().forEach(files::add);
      }
    }
    return files;
  }

  private static Imported read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return Importer.read(in, file.getFileName().toString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
