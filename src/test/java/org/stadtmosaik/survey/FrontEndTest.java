package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The front end's own tests, run by the Node that builds it: what needs no page to be tested. */
class FrontEndTest {

  private static final Path TESTS = Path.of("src/test/frontend");
  private static final Path NODE = Path.of(".node/bin/node");
  private static final Path HOOKS = TESTS.resolve("typescript.mjs");
  private static final int PATIENCE_SECONDS = 120;

  static List<Path> tests() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files.filter(file -> file.toString().endsWith(".test.mjs")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("tests")
  void passes(Path test) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Files.isExecutable(NODE) ? NODE.toAbsolutePath().toString() : "node");
    command.addAll(List.of("--test-reporter=tap", "--import", "./" + HOOKS, test.toString()));
    Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(node.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    assertThat(node.exitValue()).as(said).isZero();
    assertThat(said).contains("# fail 0").doesNotContain("# pass 0");
  }
}
