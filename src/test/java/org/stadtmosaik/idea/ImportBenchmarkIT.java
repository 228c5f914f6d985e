package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.operation.Started;

/** The measuring command does what it measures; how long that takes is no test's business. */
class ImportBenchmarkIT {

  @TempDir private Path parent;
  private PortalProcess portal;

  @AfterEach
  void leaveNothingBehind() throws InterruptedException {
    portal.end();
  }

  @Test
  void measuresTheImportOfMadeUpFiles() throws Exception {
    portal = new PortalProcess(parent);

    Started bench = portal.command("bench", "import");
    assertThat(bench.awaitEnd()).as(bench.err()).isZero();
    assertThat(bench.out())
        .contains("No files given: the statements and votes are made up.")
        .containsPattern("statements  522 rows in [\\d.]+ s")
        .containsPattern("votes       61,936 rows in [\\d.]+ s")
        .contains("opinions    61,384\n")
        .contains("unusable    0 rows\n")
        .containsPattern("peak heap   [1-9]\\d* MB")
        .containsPattern("peak memory [1-9]\\d* MB");
    Started nothing = portal.command("bench", "everything");
    assertThat(nothing.awaitEnd()).isEqualTo(64);
    assertThat(nothing.err()).contains("What can be measured:\n");
  }
}
