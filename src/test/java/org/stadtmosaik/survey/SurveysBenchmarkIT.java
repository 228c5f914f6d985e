package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.operation.Started;

/** The measuring command does what it measures; how long that takes is no test's business. */
class SurveysBenchmarkIT {

  private static final String NUMBER = "\\s+[\\d.]+";

  @TempDir private Path parent;
  private Started bench;

  @AfterEach
  void leaveNothingBehind() throws InterruptedException {
    if (bench.isRunning()) {
      bench.terminate().awaitEnd();
    }
  }

  @Test
  void submitsAsPhonesDoWithAnOpenLinkAndWithCodes() throws Exception {
    bench = command("bench", "surveys", "--only", "submit", "--seconds", "1", "--codes", "40");
    // Three programs start one after another before anything is measured.
    bench.awaitOutput("commits are durable");

    assertThat(bench.awaitEnd()).as(bench.err()).isZero();
    assertThat(bench.out()).contains("innodb_flush_log_at_trx_commit=1");
    for (String survey : new String[] {"open", "codes"}) {
      for (int clients : new int[] {1, 8, 32}) {
        assertThat(bench.out())
            .containsPattern(
                survey
                    + "\\s+"
                    + clients
                    + NUMBER
                    + "\\s+[1-9]\\d*"
                    + NUMBER
                    + NUMBER
                    + "/\\s*[\\d.]+"
                    + NUMBER
                    + "/\\s*[\\d.]+"
                    + NUMBER);
      }
    }
  }

  @Test
  void exportsBesideTheDatabasesOwnDump() throws Exception {
    bench = command("bench", "surveys", "--only", "export", "--rows", "700");

    assertThat(bench.awaitEnd()).as(bench.err()).isZero();
    assertThat(bench.out()).containsPattern("(?m)^700(" + NUMBER + "){6}$");
  }

  @Test
  void refusesAPartThatThereIsNot() throws Exception {
    bench = command("bench", "surveys", "--only", "everything");

    assertThat(bench.awaitEnd()).isEqualTo(64);
    assertThat(bench.err()).contains("--only is submit, bytes or export.");
  }

  private Started command(String... words) throws IOException {
    Path data = Files.createDirectories(parent.toRealPath().resolve("data"));
    return Started.program(data, "classpath:db/migration", words);
  }
}
