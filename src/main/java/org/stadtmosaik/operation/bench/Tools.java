package org.stadtmosaik.operation.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.stadtmosaik.operation.Refusal;

/** The programs that measuring pages takes: Node, which the launcher has fetched, and Chromium. */
record Tools(Path home, Path node, Path chromium) {

  /** What a program said on its standard output, and how it ended. */
  record Said(int code, String text) {}

  /**
   * Looks for them.
   *
   * @throws Refusal if one is missing
   */
  static Tools found() {
    Path home = Path.of(System.getProperty("stadtmosaik.home", ".stadtmosaik")).toAbsolutePath();
    Path node = home.resolveSibling(".node").resolve("bin").resolve("node");
    if (!Files.isExecutable(node)) {
      throw new Refusal(Refusal.FAILED, "There is no Node at " + node + ".");
    }
    Optional<Path> chromium =
        Stream.of(
                System.getenv("CHROMIUM_PATH"),
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/chromium-headless-shell")
            .filter(name -> name != null && !name.isEmpty())
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();
    return new Tools(
        home,
        node,
        chromium.orElseThrow(() ->
            new Refusal(
                Refusal.FAILED, "There is no Chromium. Install it, or name it in CHROMIUM_PATH.")));
  }

  /** Runs a program of Node's; what it says on standard error goes where ours goes. */
  Said run(List<String> words, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder program =
        new ProcessBuilder(Stream.concat(Stream.of(node.toString()), words.stream()).toList());
    program.environment().putAll(environment);
    program
        .environment()
        .merge("PATH", node.getParent().toString(), (path, own) -> own + ":" + path);
    program.redirectError(ProcessBuilder.Redirect.INHERIT);
    Process process = program.start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }
}
