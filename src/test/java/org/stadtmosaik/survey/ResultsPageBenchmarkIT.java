package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.operation.Started;

/** The measuring command does what it measures; how long that takes is no test's business. */
class ResultsPageBenchmarkIT {

  private static final String NUMBER = "\\s+[\\d.]+";

  @Test
  void asksForFiguresAfterAnswers(@TempDir Path parent) throws Exception {
    Path data = Files.createDirectories(parent.toRealPath().resolve("data"));
    Started bench =
        Started.program(data, "classpath:db/migration", "bench", "results-page", "--rows", "600");
    try {
      assertThat(bench.awaitEnd()).as(bench.err()).isZero();
      assertThat(bench.out())
          .containsPattern(
              "(?m)^600\\s+40"
                  + NUMBER
                  + NUMBER
                  + "/\\s*[\\d.]+"
                  + NUMBER
                  + "/\\s*[\\d.]+"
                  + NUMBER
                  + "$");
    } finally {
      if (bench.isRunning()) {
        bench.terminate().awaitEnd();
      }
    }
  }
}
