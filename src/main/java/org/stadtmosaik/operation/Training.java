package org.stadtmosaik.operation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A run of the portal on a folder of its own, from which the Java virtual machine learns what to
 * keep ready for the next start (JEP 514).
 */
final class Training {

  private Training() {}

  static int run(Launch launch) throws IOException {
    Path data = Files.createTempDirectory("stadtmosaik-training");
    Launch.Served served =
        launch.open(
            Map.of(
                "stadtmosaik.data",
                data.toString(),
                "stadtmosaik.port",
                0,
                "stadtmosaik.bind-address",
                "127.0.0.1",
                "stadtmosaik.demo",
                true));
    FirstPage page = new FirstPage(served.address(), served.address());
    for (int i = 0; i < 3; i++) {
      page.request("/");
      // Flow's first message of a page, which makes the view on the server.
      page.request("/?v-r=init&location=&query=");
    }
    launch.afterStop(() -> delete(data));
    return 0;
  }

  static void delete(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // A temporary folder: the system clears it in time.
    }
  }
}
