package org.stadtmosaik.survey.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** json-logic-js, as phones have it, run by the Node that the portal is built with. */
final class PhoneEngine {

  static final JsonMapper JSON = JsonMapper.builder().build();

  private static final Path OWN_NODE = Path.of(".node/bin/node");

  private PhoneEngine() {}

  /** A rule with answers, each as JSON. */
  record Pair(String rule, String data) {

    String line() {
      return "{\"rule\":" + rule + ",\"data\":" + data + "}";
    }
  }

  /** What the phone makes of each pair, as one line of JSON. */
  static List<String> results(List<Pair> pairs, Path folder) throws IOException {
    Path in = folder.resolve("pairs.jsonl");
    Path out = folder.resolve("results.jsonl");
    Files.write(in, pairs.stream().map(Pair::line).toList());
    String node = Files.isExecutable(OWN_NODE) ? OWN_NODE.toAbsolutePath().toString() : "node";
    Process process =
        new ProcessBuilder(node, "src/test/resources/survey/logic-runner.mjs")
            .redirectInput(in.toFile())
            .redirectOutput(out.toFile())
            .start();
    String error = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      assertThat(process.waitFor()).as(error).isZero();
    } catch (InterruptedException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return Files.readAllLines(out);
  }

  /** What the server makes of it, in the same form. */
  static String server(Pair pair) {
    @SuppressWarnings("unchecked")
    Map<String, Object> data = JSON.readValue(pair.data(), Map.class);
    return JSON.writeValueAsString(written(Logic.apply(Rule.of(pair.rule()), data)));
  }

  private static @Nullable Object written(@Nullable Object value) {
    if (value instanceof Number number) {
      double real = number.doubleValue();
      if (Double.isFinite(real) && !(real == 0 && 1 / real < 0)) {
        return real;
      }
      return Map.of("number", real == 0 ? "-0" : JsNumbers.text(real));
    }
    if (value instanceof List<?> list) {
      List<Object> all = new ArrayList<>();
      list.forEach(each -> all.add(written(each)));
      return all;
    }
    return value;
  }

  /** Compares by value, so that 1 and 1.0 are one number. */
  static boolean agree(String one, String other) {
    return normal(JSON.readValue(one, Object.class))
        .equals(normal(JSON.readValue(other, Object.class)));
  }

  private static Object normal(@Nullable Object value) {
    return switch (value) {
      case null -> "null!";
      case Number number -> number.doubleValue();
      case List<?> list -> list.stream().map(PhoneEngine::normal).toList();
      case Map<?, ?> map -> {
        Map<Object, Object> all = new HashMap<>();
        map.forEach((key, each) -> all.put(key, normal(each)));
        yield all;
      }
      default -> value;
    };
  }
}
