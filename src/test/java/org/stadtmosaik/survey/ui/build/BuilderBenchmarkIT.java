package org.stadtmosaik.survey.ui.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.SurveyFixtures;

/** The benchmark runs and says what it measured. */
@DatabaseTest
@Import({Fixtures.class, SurveyFixtures.class})
class BuilderBenchmarkIT {

  @Autowired private BuilderBenchmark benchmark;

  @Test
  void printsEachAction() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    int code =
        benchmark.run(
            Arguments.parse(
                benchmark.usage(),
                List.of(
                    "--questions",
                    Integer.toString(Integer.getInteger("stadtmosaik.questions", 20)),
                    "--times",
                    Integer.toString(Integer.getInteger("stadtmosaik.times", 2)))),
            new Actor.Command("bench"),
            out);

    String printed = bytes.toString(StandardCharsets.UTF_8);
    assertThat(code).isZero();
    assertThat(printed).contains("write a text", "move down and up", "take back");
    if (Integer.getInteger("stadtmosaik.times") != null) {
      System.out.println(printed);
    }
  }
}
