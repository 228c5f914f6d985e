package org.stadtmosaik.survey.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.definition.Definition;
import org.stadtmosaik.survey.definition.DefinitionReader;
import org.stadtmosaik.survey.definition.QuestionType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The surveys that the demo comes with: readable, complete and well set in every language. */
class DemoSurveysTest {

  private static final Path FOLDER = Path.of("src/main/resources/demo/surveys");
  private static final Path PUBLIC = Path.of("themes");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int WORDS_IN_A_SENTENCE = 12;
  private static final int LETTERS_IN_A_WORD = 15;

  static List<Path> surveys() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void canBeRead(Path file) throws IOException {
    Definition definition = DefinitionReader.read(Files.readString(file));

    assertThat(definition.languages())
        .containsExactlyInAnyOrderElementsOf(
            Language.shipped().stream().map(Language::tag).toList());
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void everyTextIsThereInEveryLanguage(Path file) throws IOException {
    Set<String> languages =
        Language.shipped().stream().map(Language::tag).collect(Collectors.toSet());

    assertThat(texts(file))
        .hasSizeGreaterThan(30)
        .allSatisfy(text -> {
          assertThat(text.propertyNames()).containsExactlyInAnyOrderElementsOf(languages);
          assertThat(text.values()).allSatisfy(one -> assertThat(one.stringValue()).isNotBlank());
        });
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void theSameValuesAreSetInInEveryLanguage(Path file) throws IOException {
    assertThat(texts(file))
        .allSatisfy(text ->
            assertThat(text.values().stream().map(one -> pipes(one.stringValue())).distinct())
                .hasSize(1));
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void marksAndDigitsAreThoseOfTheLanguage(Path file) throws IOException {
    assertThat(texts(file))
        .allSatisfy(text -> {
          assertThat(text.values())
              .allSatisfy(one ->
                  assertThat(one.stringValue()).doesNotContainPattern("[\"'!]|\\.\\.\\.| {2}"));
          assertThat(text.get("ar").stringValue()).doesNotContainPattern("[0-9?;,„“”]");
          assertThat(text.get("uk").stringValue()).doesNotContainPattern("[„“”]");
          assertThat(text.get("de").stringValue()).doesNotContainPattern("[«»”]");
        });
  }

  @ParameterizedTest
  @MethodSource("surveys")
  void einfacheSpracheHasShortSentencesAndWords(Path file) throws IOException {
    assertThat(texts(file))
        .allSatisfy(text -> {
          String plain = text.get("de-simple").stringValue();
          assertThat(plain.split("(?<=[.?:…])\\s+"))
              .allSatisfy(sentence ->
                  assertThat(sentence.split("\\s+")).hasSizeLessThanOrEqualTo(WORDS_IN_A_SENTENCE));
          assertThat(plain.split("[^\\p{L}]+"))
              .allSatisfy(word -> assertThat(word).hasSizeLessThanOrEqualTo(LETTERS_IN_A_WORD));
        });
  }

  @Test
  void betweenThemTheyHaveEverythingThatASurveyCanHave() throws IOException {
    Set<QuestionType> types = new TreeSet<>();
    List<Definition> all = new ArrayList<>();
    for (Path file : surveys()) {
      Definition definition = DefinitionReader.read(Files.readString(file));
      all.add(definition);
      definition.questions().forEach(question -> types.add(question.type()));
    }

    assertThat(types).containsExactly(QuestionType.values());
    assertThat(all.stream().map(Definition::access).distinct()).hasSize(3);
    assertThat(all).anyMatch(definition -> !definition.quotas().isEmpty());
    assertThat(all).anyMatch(definition -> definition.consent() != null);
    assertThat(all).anyMatch(it -> it.groups().stream().anyMatch(Definition.Group::shuffle));
    assertThat(all)
        .anyMatch(it -> it.questions().anyMatch(question -> !question.validate().isEmpty()));
    assertThat(all).anyMatch(it -> it.questions().anyMatch(Definition.Question::declinable));
  }

  @Test
  void everyPictureIsThere() throws IOException {
    List<String> images = new ArrayList<>();
    for (Path file : surveys()) {
      JSON.readTree(file.toFile()).findValues("image").forEach(it -> images.add(it.stringValue()));
    }

    assertThat(images)
        .isNotEmpty()
        .allSatisfy(image ->
            assertThat(PUBLIC.resolve(image.replaceFirst("^/themes/", ""))).isRegularFile());
  }

  @Test
  void theBenchAsksTwelveQuestionsOnThreePages() throws IOException {
    Definition bench =
        DefinitionReader.read(Files.readString(Path.of("src/main/resources/bench/survey.json")));

    assertThat(bench.questions()).hasSize(12);
    assertThat(bench.groups().getFirst().pages()).hasSize(3);
  }

  /** Every object that has a German text. */
  private static List<JsonNode> texts(Path file) {
    List<JsonNode> found = new ArrayList<>();
    collect(JSON.readTree(file.toFile()), found);
    return found;
  }

  private static void collect(JsonNode node, List<JsonNode> found) {
    if (node.isObject() && node.has("de")) {
      found.add(node);
    } else {
      node.values().forEach(child -> collect(child, found));
    }
  }

  private static List<String> pipes(String text) {
    return Arrays.asList(
        Pattern.compile("\\{\\{[^}]*}}")
            .matcher(text)
            .results()
            .map(it -> it.group())
            .toArray(String[]::new));
  }
}
