package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Phone and server are of one mind: the server takes exactly what the form finds good, and finds
 * wrong whatever the form does. On random answers, hidden and half-done ones among them.
 */
class FormAgreementTest {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Path OWN_NODE = Path.of(".node/bin/node");
  private static final int ANSWERS = 3_000;
  private static final int VALUES = 2_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/test/resources/survey/all-types.json",
        "src/main/resources/demo/surveys/draussen.json",
        "src/main/resources/demo/surveys/wohnen.json",
        "src/main/resources/demo/surveys/schulweg.json"
      })
  void serverTakesExactlyWhatTheFormFindsGood(Path file) throws Exception {
    Definition definition = DefinitionReader.read(Files.readString(file));
    AnswerCheck check = AnswerCheck.of(definition, InstantSource.system());
    String consent = definition.consent() == null ? null : definition.consent().version();

    int good = 0;
    List<String> lines = formed(file, "random-answers.mjs", ANSWERS);
    assertThat(lines).hasSize(ANSWERS);
    for (String line : lines) {
      Formed formed = JSON.readValue(line, Formed.class);
      GivenAnswers given =
          new GivenAnswers(formed.answers(), formed.order(), photos(definition, formed), consent);

      Checked checked = check.check(given);

      assertThat(checked.isGood()).as(line).isEqualTo(formed.problems().isEmpty());
      // A wrong value opens no further questions on the server, which then finds those too.
      assertThat(questions(checked)).as(line).containsAll(formed.problems());
      good += checked.isGood() ? 1 : 0;
    }
    assertThat(good).isBetween(1, ANSWERS - 1);
  }

  /** Nobody is told that something is wrong that the form itself has put there. */
  @Test
  void serverTakesWhateverAQuestionBeginsWithByARule() throws Exception {
    Path file = Path.of("src/test/resources/survey/all-types.json");
    Map<String, Definition.Question> questions =
        DefinitionReader.read(Files.readString(file))
            .questions()
            .collect(Collectors.toMap(Definition.Question::code, it -> it));
    Set<QuestionType> begun = EnumSet.noneOf(QuestionType.class);

    for (String line : formed(file, "random-presets.mjs", VALUES)) {
      Begun begins = JSON.readValue(line, Begun.class);
      Definition.Question question = questions.get(begins.question());
      Object judged =
          ValueCheck.of(question, InstantSource.system()).check(begins.answer(), Map.of());

      assertThat(judged).as(line).isNotInstanceOf(AnswerProblem.Kind.class);
      begun.add(question.type());
    }
    assertThat(begun)
        .containsExactlyInAnyOrderElementsOf(
            EnumSet.complementOf(
                EnumSet.of(
                    QuestionType.PHOTO,
                    QuestionType.CONSENT,
                    QuestionType.INFO,
                    QuestionType.CALCULATED)));
  }

  private record Begun(String question, Object answer) {}

  private record Formed(
      Map<String, Object> answers,
      Map<String, Map<String, List<String>>> order,
      List<String> problems) {}

  private static Set<String> photos(Definition definition, Formed formed) {
    return definition
        .questions()
        .filter(question -> question.type() == QuestionType.PHOTO)
        .map(Definition.Question::code)
        .filter(formed.answers()::containsKey)
        .collect(Collectors.toSet());
  }

  private static TreeSet<String> questions(Checked checked) {
    return checked.problems().stream()
        .map(AnswerProblem::question)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> formed(Path definition, String script, int count)
      throws IOException, InterruptedException {
    String node = Files.isExecutable(OWN_NODE) ? OWN_NODE.toAbsolutePath().toString() : "node";
    Process process =
        new ProcessBuilder(
                node,
                "--import",
                "./src/test/frontend/typescript.mjs",
                "src/test/frontend/" + script,
                definition.toString(),
                Integer.toString(count),
                "20261129")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertThat(process.waitFor()).isZero();
    return lines;
  }
}
