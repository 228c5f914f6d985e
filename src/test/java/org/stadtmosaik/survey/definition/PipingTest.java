package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Earlier answers stand in later texts, in the reader's language. */
class PipingTest {

  private static final Map<String, Object> ANSWERS =
      Map.ofEntries(
          Map.entry("one", "a"),
          Map.entry("many", List.of("a", "c")),
          Map.entry("many__other", "<b>Sand</b>"),
          Map.entry("scale", 3L),
          Map.entry("count", 1234.5),
          Map.entry("words", "{{one}} $1"),
          Map.entry("day", "2026-05-01"),
          Map.entry("spot", "south"),
          Map.entry("rank", List.of("c", "a")),
          Map.entry("agree", true));

  private final Definition definition = DefinitionReader.read(Samples.everyType());
  private final Piping piping = Piping.of(definition);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      textBlock =
          """
          ohne Platz|ohne Platz
          {{one}}!|A!
          {{ one }}!|A!
          {{many}}|A, <b>Sand</b>
          {{scale}}|mittel
          {{count}}|1.234,5
          {{words}}|{{one}} $1
          {{day}}|1. Mai 2026
          {{spot}} und {{rank}}|Süd und C, A
          [{{agree}}{{grid}}{{photo}}]|[]
          {{one|{{one
          {{one}}}}|A}}
          {{}}x|x
          """)
  void putsAnswersIntoTexts(String text, String filled) {
    LocalizedText title = LocalizedText.of(Language.GERMAN, text);
    assertThat(piping.fill(title, ANSWERS, Language.GERMAN).text()).isEqualTo(filled);
  }

  @Test
  void speaksTheReadersLanguage() {
    LocalizedText title =
        LocalizedText.of("{{one}}, {{count}}", "{{one}}; {{count}}", "{{many}} {{count}}");
    assertThat(piping.fill(title, ANSWERS, Language.ENGLISH).text()).isEqualTo("The A; 1,234.5");
    LocalizedText.Reading arabic = piping.fill(title, ANSWERS, Language.ARABIC);
    assertThat(arabic.text()).isEqualTo("A، <b>Sand</b> ١٬٢٣٤٫٥");
    assertThat(arabic.language()).isEqualTo(Language.ARABIC);
  }

  @Test
  void leavesNothingWhereThereIsNoAnswerYet() {
    LocalizedText title = LocalizedText.of(Language.GERMAN, "Sie sagten: {{one}}.");
    assertThat(piping.fill(title, Map.of(), Language.GERMAN).text()).isEqualTo("Sie sagten: .");
  }

  @Test
  void namesTheQuestionWhereNobodyAnswers() {
    LocalizedText title = LocalizedText.of(Language.GERMAN, "Warum {{one}}?");
    assertThat(Piping.unfilled(title).original()).isEqualTo("Warum [one]?");
  }

  @Test
  void showsTheFirstPageThatHasSomethingToShow() {
    String json =
        """
        {"schema":1,"code":"s","title":{"de":"T"},"languages":["de"],"original":"de","access":"open",
         "groups":[
          {"code":"g0","pages":[{"code":"p0","questions":[
            {"code":"c","type":"calculated","title":{"de":"C"},"value":2}]}]},
          {"code":"g1","showIf":{"<":[{"var":"c"},2]},"pages":[{"code":"p1","questions":[
            {"code":"a","type":"text","title":{"de":"A"}}]}]},
          {"code":"g2","pages":[{"code":"p2","questions":[
            {"code":"b","type":"text","title":{"de":"B"},"showIf":{"var":"a"}}]},
           {"code":"p3","questions":[
            {"code":"d","type":"text","title":{"de":"D"},"showIf":{"var":"a"}},
            {"code":"e","type":"text","title":{"de":"E"}}]}]}]}
        """;
    FirstPage first = FirstPage.of(DefinitionReader.read(json)).orElseThrow();
    assertThat(first.page().code()).isEqualTo("p3");
    assertThat(first.questions()).extracting(Definition.Question::code).containsExactly("e");
  }
}
