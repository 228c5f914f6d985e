package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A definition with one question of each kind that is counted, and answers to it. */
final class RandomSurvey {

  private final Random random;
  private final int options;

  RandomSurvey(long seed) {
    this.random = new Random(seed);
    this.options = 2 + random.nextInt(4);
  }

  String definition(String code) {
    List<String> questions = new ArrayList<>();
    questions.add(question("way", "single", ",\"options\":" + options()));
    questions.add(question("area", "single", ",\"required\":true,\"options\":" + options()));
    questions.add(question("many", "multiple", ",\"options\":" + options()));
    questions.add(question("rank", "ranking", ",\"options\":" + options()));
    questions.add(question("mark", "scale", ",\"from\":1,\"to\":5"));
    questions.add(question("age", "number", ",\"min\":0,\"max\":120,\"declinable\":true"));
    questions.add(question("day", "date", ""));
    questions.add(
        question(
            "grid",
            "matrix",
            ",\"rows\":[{\"code\":\"r1\",\"label\":{\"de\":\"R1\"}},{\"code\":\"r2\",\"label\":{\"de\":\"R2\"}}]"
                + ",\"options\":"
                + options()));
    return """
    {"schema":1,"code":"%s","title":{"de":"Zufall"},"languages":["de"],"original":"de",
     "access":"open","groups":[{"code":"g","pages":[{"code":"p","questions":[%s]}]}]}
    """
        .formatted(code, String.join(",", questions));
  }

  private static String question(String code, String type, String more) {
    return "{\"code\":\"%s\",\"type\":\"%s\",\"title\":{\"de\":\"Frage %s\"}%s}"
        .formatted(code, type, code, more);
  }

  private String options() {
    List<String> list = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      list.add("{\"code\":\"o%d\",\"label\":{\"de\":\"Antwort %d\"}}".formatted(i, i));
    }
    return list.toString();
  }

  Map<String, Object> answers() {
    Map<String, Object> answers = new LinkedHashMap<>();
    answers.put("area", option());
    if (random.nextInt(4) > 0) {
      answers.put("way", option());
    }
    List<String> some = some();
    if (!some.isEmpty()) {
      answers.put("many", some);
    }
    List<String> order = new ArrayList<>(some());
    java.util.Collections.shuffle(order, random);
    if (!order.isEmpty()) {
      answers.put("rank", order);
    }
    if (random.nextBoolean()) {
      answers.put("mark", 1 + random.nextInt(5));
    }
    answers.put(random.nextInt(5) > 0 ? "age" : "age__declined", (Object) (random.nextInt(121)));
    if (answers.containsKey("age__declined")) {
      answers.put("age__declined", true);
    }
    if (random.nextBoolean()) {
      answers.put("day", "%d-05-07".formatted(1940 + random.nextInt(90)));
    }
    if (random.nextBoolean()) {
      answers.put("grid", Map.of("r1", option()));
    }
    return answers;
  }

  private String option() {
    // The first one more often.
    return "o" + Math.min(random.nextInt(options), random.nextInt(options));
  }

  private List<String> some() {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < options; i++) {
      if (random.nextBoolean()) {
        some.add("o" + i);
      }
    }
    return some;
  }
}
