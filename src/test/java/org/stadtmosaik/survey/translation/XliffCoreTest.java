package org.stadtmosaik.survey.translation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.writing.document.QuestionnaireDocument;

/** What translators get keeps the rules of XLIFF 2.0, and the check would notice if it did not. */
class XliffCoreTest {

  private static final int ROUNDS = 150;

  @Test
  void keepsTheRulesWhateverTheTextsAre() throws Exception {
    RandomQuestionnaires random = new RandomQuestionnaires(new Random(11));
    for (int round = 0; round < ROUNDS; round++) {
      QuestionnaireDocument document = random.next();
      for (String tag : List.of("ar", "de-simple")) {
        assertThat(XliffCore.problems(xliff(document, tag))).as("round %d", round).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"wohnen", "schulweg", "draussen"})
  void keepsTheRulesForTheDemoSurveys(String name) throws Exception {
    QuestionnaireDocument document =
        QuestionnaireDocument.read(
            Files.readString(Path.of("src/main/resources/demo/surveys/" + name + ".json")));
    for (String tag : document.languages()) {
      assertThat(XliffCore.problems(xliff(document, tag))).as(tag).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          version="2.0"        | version="1.2"             | version
          srcLang="de"         |                           | without srcLang
          trgLang="ar"         | trgLang="_"               | trgLang
          trgLang="ar"         |                           | a target without trgLang
          id="u2"              | id="u1"                   | id twice
          id="u2"              | id="u 2"                  | no token
          id="u2"              |                           | without id
          state="translated"   | state="done"              | state
          state="translated"   | subState="a:b"            | subState without state
          dataRef="d1"         | dataRef="d9"              | dataRef to nothing
          canResegment="no"    | canResegment="never"      | canResegment
          canResegment="no"    | colour="red"              | attribute colour
          <notes>              | <segment/><notes>         | too late
          <notes>              | Hallo<notes>              | words between
          document:2.0         | document:2.1              | namespace
          """)
  void noticesWhatIsAgainstTheRules(String written, String instead, String problem)
      throws Exception {
    QuestionnaireDocument document =
        QuestionnaireDocument.read(
            """
            {"schema":1,"code":"s","title":{"de":"Platz","ar":"ساحة"},"languages":["de","ar"],
             "original":"de","access":"open","groups":[{"code":"g","pages":[{"code":"p","questions":[
              {"code":"q","type":"text","title":{"de":"Was?","ar":"ماذا؟"}},
              {"code":"w","type":"text","title":{"de":"Warum {{q}}?","ar":"لماذا {{q}}؟"}}]}]}]}
            """);
    String file = new String(xliff(document, "ar"), StandardCharsets.UTF_8);
    assertThat(XliffCore.problems(file.getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(file).contains(written);

    String broken = file.replaceFirst(Pattern.quote(written), instead == null ? "" : instead);

    assertThat(XliffCore.problems(broken.getBytes(StandardCharsets.UTF_8)))
        .anyMatch(it -> it.contains(problem));
  }

  private static byte[] xliff(QuestionnaireDocument document, String tag) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    XliffWriter.write(document, tag, Language.ENGLISH, out);
    return out.toByteArray();
  }
}
