package org.stadtmosaik.survey.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Invented answers to the bench's survey, {@code bench/survey.json}. */
final class BenchAnswers {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String LETTERS = "aeiounrstlm  äöü";

  private BenchAnswers() {}

  /** The body of a submission. */
  static String submission(RandomGenerator random, @Nullable String signature) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", 1);
    body.put("language", "de");
    body.put("channel", "web");
    if (signature != null) {
      body.put("signature", signature);
    }
    body.put("answers", answers(random));
    return JSON.writeValueAsString(body);
  }

  private static Map<String, Object> answers(RandomGenerator random) {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("q1", option(random, 4));
    answers.put("q2", option(random, 3));
    answers.put("q3", List.of("o1", "o" + random.nextInt(2, 6)));
    answers.put("q4", random.nextInt(1, 6));
    answers.put("q5", random.nextInt(1, 9));
    answers.put(
        "q6",
        Map.of(
            "o1", option(random, 3),
            "o2", option(random, 3),
            "o3", option(random, 3),
            "o4", option(random, 3)));
    answers.put("q7", words(random, 30));
    answers.put("q8", "%d-%02d-01".formatted(random.nextInt(1960, 2026), random.nextInt(1, 13)));
    answers.put("q9", List.of("o3", "o1", "o4"));
    answers.put("q10", "o2");
    answers.put("q11", words(random, 90));
    answers.put("q12", words(random, 160));
    return answers;
  }

  static String option(RandomGenerator random, int options) {
    return "o" + random.nextInt(1, options + 1);
  }

  static String words(RandomGenerator random, int length) {
    StringBuilder text = new StringBuilder("I");
    while (text.length() < length) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.append('.').toString();
  }

  /** A text of a flat JSON object. */
  static String field(String json, String name) {
    return JSON.readTree(json).get(name).stringValue();
  }
}
