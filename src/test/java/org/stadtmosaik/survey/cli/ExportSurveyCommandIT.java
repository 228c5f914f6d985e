package org.stadtmosaik.survey.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Refusal;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.AnsweringPhone;
import org.stadtmosaik.survey.SurveyAnswers;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveySummary;

/** Responses come in by phone and go out by the command, as a person types it. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class ExportSurveyCommandIT {

  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures surveys;
  @Autowired private SurveyAnswers answers;
  @Autowired private ExportSurveyCommand command;

  @TempDir private Path folder;
  private SurveySummary survey;

  @BeforeEach
  void aSurveyWithTwoResponses() {
    survey = surveys.aSurvey(fixtures.aTown(), "open");
    for (String age : List.of("young", "old")) {
      AnsweringPhone phone = new AnsweringPhone(survey.handle(), age, "Weil, und zwar \"so\"");
      answers.submit(survey.handle(), phone.hash(), phone.body());
    }
  }

  @Test
  void takesASurveyOutByItsHandleAndByItsId() throws Exception {
    for (String word : List.of(survey.handle(), survey.id().value().toString())) {
      Path out = folder.resolve(word);
      assertThat(run("--survey", word, "--out", out.toString()))
          .isEqualTo(
              "responses.csv: 2 rows\ncodebook.csv: %d rows\nresponses.xlsx: 2 rows\n"
                  .formatted(Files.readAllLines(out.resolve("codebook.csv")).size() - 1));
      assertThat(Files.readString(out.resolve("responses.csv")))
          .contains(",young,\"Weil, und zwar \"\"so\"\"\",", ",old,");
    }
  }

  @Test
  void saysWhenThereIsNoSuchSurveyVariantOrLanguage() {
    String out = folder.resolve("x").toString();
    for (String word : List.of("nowhere000", "00000000-0000-7000-8000-000000000000", "a-b")) {
      assertThatThrownBy(() -> run("--survey", word, "--out", out))
          .isInstanceOf(Refusal.class)
          .hasMessage("There is no survey “" + word + "”.");
    }
    assertThatThrownBy(() -> run("--survey", survey.handle(), "--out", out, "--variant", "secret"))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(() -> run("--survey", survey.handle(), "--out", out, "--language", "tlh"))
        .isInstanceOf(Refusal.class);
    assertThat(folder.resolve("x")).doesNotExist();
  }

  private String run(String... typed) throws Exception {
    ByteArrayOutputStream said = new ByteArrayOutputStream();
    int code =
        command.run(
            Arguments.parse(command.usage(), List.of(typed)),
            new Actor.Command("export-survey"),
            new PrintStream(said, true, StandardCharsets.UTF_8));
    assertThat(code).isZero();
    return said.toString(StandardCharsets.UTF_8);
  }
}
