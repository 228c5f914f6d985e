package org.stadtmosaik.survey.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.DefinitionReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What comes with the portal is ready to be asked, in all of its languages. */
class PortalQuestionsTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WORDS_IN_A_SENTENCE = 12;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Nd}]+(?:-[\\p{L}\\p{Nd}]+)*");
  private static final List<String> LANGUAGES =
      Language.shipped().stream().map(Language::tag).toList();
  private static final List<NeighbourhoodName> AREAS =
      List.of(
          area("Nordstadt"),
          area("Am Kanal"),
          area("Über den Gärten"),
          area("12. Viertel"),
          area("Nordstadt!"));

  @Test
  void makesASurveyThatCanBePublishedInEveryLanguage() {
    ObjectNode survey = JSON.createObjectNode().put("schema", 1).put("code", "s");
    survey.putObject("title").put("de", "Alle Fragen");
    survey.put("original", "de").put("access", "open");
    ArrayNode tags = survey.putArray("languages");
    LANGUAGES.forEach(tags::add);
    ObjectNode group = survey.putArray("groups").addObject().put("code", "g");
    ArrayNode questions =
        group.putArray("pages").addObject().put("code", "p").putArray("questions");
    Set<String> codes = new HashSet<>();
    for (LibraryQuestion question : PortalQuestions.all(AREAS)) {
      ObjectNode taken = new Taking(codes, LANGUAGES).take(question);
      codes.add(taken.path("code").stringValue());
      questions.add(taken);
    }

    assertThat(DefinitionReader.read(survey.toString()).questions()).hasSize(20);
  }

  @Test
  void saysEverythingInSixLanguages() {
    for (LibraryQuestion question : PortalQuestions.all(List.of())) {
      assertThat(question.languages()).as(question.id()).containsAll(LANGUAGES);
    }
  }

  @Test
  void keepsSentencesShortInEinfacheSprache() {
    List<String> long12 =
        PortalQuestions.all(List.of()).stream()
            .flatMap(question -> QuestionTexts.of(question.question()).stream())
            .map(text -> text.path("de-simple").stringValue(""))
            .flatMap(text -> List.of(text.split("(?<=[.?:])\\s+")).stream())
            .filter(sentence -> WORD.matcher(sentence).results().count() > WORDS_IN_A_SENTENCE)
            .toList();

    assertThat(long12).isEmpty();
  }

  @Test
  void asksForTheCommunesNeighbourhoodsWithCodesOfTheirOwn() {
    ObjectNode question = PortalQuestions.all(AREAS).getFirst().question();

    assertThat(QuestionTexts.objects(question, "options"))
        .extracting(option -> option.path("code").stringValue())
        .containsExactly(
            "nordstadt",
            "am_kanal",
            "uber_den_garten",
            "area_12_viertel",
            "nordstadt_2",
            "elsewhere");
  }

  @Test
  void isFoundByWordsOfAnyLanguageInAnyCase() {
    assertThat(found("YAŞINDASINIZ")).containsExactly("portal:age");
    assertThat(found("жестова")).containsExactly("portal:languages");
    assertThat(found("gebarden sprache")).containsExactly("portal:languages");
    assertThat(found("الإشارة")).containsExactly("portal:languages");
    assertThat(found("nothing like this")).isEmpty();
  }

  private static List<String> found(String search) {
    return PortalQuestions.all(List.of()).stream()
        .filter(question -> PortalQuestions.matches(question, SearchWords.of(search)))
        .map(LibraryQuestion::id)
        .collect(Collectors.toList());
  }

  private static NeighbourhoodName area(String name) {
    return new NeighbourhoodName(UUID.randomUUID(), new LocalizedText(Map.of("de", name)), false);
  }
}
