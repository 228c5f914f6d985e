package org.stadtmosaik.survey.results.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.SurveyPage;
import org.stadtmosaik.survey.SurveyPhase;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.freetext.ReleasedTexts;
import org.stadtmosaik.survey.results.InventedResults;
import org.stadtmosaik.survey.results.PublicResults;
import org.stadtmosaik.survey.results.QuestionResult;
import org.stadtmosaik.survey.results.reading.GroupView;

/** The page as it is before any script. */
class ResultsScreenTest {

  private static final Path DEFINITION = Path.of("src/main/resources/demo/surveys/draussen.json");

  @Test
  void saysEveryQuestionInASentenceATableAndBars() throws Exception {
    Element page = screen(List.of(InventedResults.crossed(), InventedResults.scale()), "");

    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.select("[data-question]").eachAttr("data-question"))
        .containsExactly("weg", "zufrieden");
    assertThat(page.select(".result-sentence").eachText()).noneMatch(String::isBlank);
    assertThat(page.select("#q-zufrieden tbody tr")).hasSize(5);
    assertThat(page.select("#q-zufrieden tbody th[scope=row]")).hasSize(5);
    assertThat(page.select("#q-zufrieden .bar i").first().attr("style"))
        .isEqualTo("inline-size:8%");
    assertThat(page.select("#q-weg table[data-cross] thead th")).hasSize(4);
    assertThat(page.select("#q-weg table[data-cross] .hidden-figure")).hasSize(5);
    assertThat(page.select("#q-weg a[download]").attr("href"))
        .isEqualTo("/s/abc/results/weg.csv?lang=de");
  }

  @Test
  void showsOneGroupAloneWhereThereAreFiguresForIt() throws Exception {
    Element page = screen(List.of(InventedResults.crossed(), InventedResults.scale()), "ort:nord");

    assertThat(page.select("#q-weg [data-count]").eachAttr("data-count"))
        .containsExactly("40", "10", "10");
    assertThat(page.select("#q-weg .notice")).isEmpty();
    assertThat(page.select("#q-zufrieden .notice").text()).isNotBlank();
    assertThat(page.select("option[selected]").attr("value")).isEqualTo("ort:nord");
  }

  @Test
  void putsWrittenAnswersUnderTheirQuestion() throws Exception {
    Element page = screen(List.of(), "");

    assertThat(page.select("#q-wunsch blockquote[lang=ar][dir=auto]").text())
        .isEqualTo("<b>أشجار</b>");
    assertThat(page.select("#q-wunsch h2").text()).isNotBlank();
    assertThat(page.html()).contains("&lt;b&gt;");
  }

  /** Forty questions, as many as the largest surveys have. */
  @Test
  void isSmallEnoughForAPhone() throws Exception {
    List<QuestionResult> many = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      many.add(InventedResults.single(62, 40, 22));
      many.add(InventedResults.scale());
    }
    byte[] html = screen(many, "").outerHtml().getBytes(StandardCharsets.UTF_8);

    assertThat(org.stadtmosaik.shared.Gzip.packed(html)).hasSizeLessThan(20_000);
  }

  @Test
  void givesATableForSpreadsheets() {
    String csv = ResultsCsv.of(List.of(InventedResults.crossed()), Language.GERMAN);

    assertThat(csv.lines()).hasSize(1 + 3 + 9);
    assertThat(csv)
        .startsWith(
            "\ufeffquestion,row,row_label,answer,label,group_by,group,group_label,count,base")
        .contains("weg,,,bus,Bus,,,,61,124\r\n")
        .contains("weg,,,bus,Bus,ort,nord,Nord,40,60\r\n")
        .contains("weg,,,rad,Fahrrad,ort,sued,Süd,,60\r\n");
  }

  private static Element screen(List<QuestionResult> results, String group) throws Exception {
    SurveyPage survey =
        new SurveyPage(
            new SurveyId(UUID.randomUUID()),
            "abc",
            new CommuneId(UUID.randomUUID()),
            new ProjectId(UUID.randomUUID()),
            1,
            SurveyPhase.CLOSED,
            null,
            DefinitionReader.read(Files.readString(DEFINITION)));
    Optional<PublicResults> published =
        results.isEmpty()
            ? Optional.empty()
            : Optional.of(
                new PublicResults(
                    survey.id(),
                    "abc",
                    survey.commune(),
                    survey.project(),
                    survey.definition().title(),
                    130,
                    results,
                    Instant.EPOCH));
    Map<String, ReleasedTexts> texts =
        Map.of(
            "wunsch",
            new ReleasedTexts(List.of(new ReleasedTexts.Text("<b>أشجار</b>", Language.ARABIC)), 1));
    return new ResultsScreen(
            new ResultsRequest(survey, published, texts, GroupView.read(group), Language.GERMAN))
        .element();
  }
}
