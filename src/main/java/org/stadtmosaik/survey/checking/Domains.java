package org.stadtmosaik.survey.checking;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.stadtmosaik.survey.condition.AnswerKind;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.Relation;
import org.stadtmosaik.survey.condition.Value;
import tools.jackson.databind.JsonNode;

/**
 * A few answers to a question that stand for all: whatever some answer makes true of the conditions
 * on this question, one of these does too.
 */
final class Domains {

  private static final int MOST = 400;
  private static final int MOST_TOGETHER = 7;
  private static final int MOST_WORDS = 5;
  private static final Pattern PLAIN_NUMBER = Pattern.compile("-?[0-9]{1,15}(?:\\.[0-9]{1,9})?");
  private static final String OTHER_WORDS = "\u2022";

  private Domains() {}

  /**
   * The answers, but for that there is none; empty if a few cannot stand for all.
   *
   * @param leaves every condition on this answer in the whole questionnaire
   */
  static Optional<List<Object>> of(JsonNode question, AnswerKind kind, List<Condition> leaves) {
    Constants constants = Constants.of(leaves);
    Optional<List<Object>> answers =
        switch (kind) {
          case CHOICE -> Optional.of(choices(question, constants));
          case SEVERAL -> several(question, constants);
          case NUMBER -> constants.allNumbers().map(it -> numbers(question, it));
          case TEXT -> texts(constants);
          case DATE -> moments(question, constants, true);
          case TIME -> moments(question, constants, false);
          case YES ->
              Optional.of(
                  question.path("type").stringValue("").equals("consent")
                          && !question.path("must").booleanValue(false)
                      ? List.of(true, false)
                      : List.of(true));
          case MATRIX -> Optional.of(List.of(Map.of("", "")));
          case CALCULATED -> Optional.empty();
        };
    return answers.filter(it -> it.size() <= MOST);
  }

  /** What conditions compare with. */
  private record Constants(
      Set<String> texts,
      Set<String> contained,
      TreeSet<Double> numbers,
      boolean ordersTexts,
      boolean truths) {

    static Constants of(List<Condition> leaves) {
      Set<String> texts = new LinkedHashSet<>();
      Set<String> contained = new LinkedHashSet<>();
      TreeSet<Double> numbers = new TreeSet<>();
      boolean orders = false;
      boolean truths = false;
      for (Condition leaf : leaves) {
        switch (leaf) {
          case Condition.Comparison it -> {
            add(it.value().plain(), texts, numbers);
            truths |= it.value() instanceof Value.Truth;
            orders |=
                it.value() instanceof Value.Text
                    && it.relation() != Relation.EQUAL
                    && it.relation() != Relation.NOT_EQUAL;
          }
          case Condition.OneOf it -> it.values().forEach(v -> add(v.plain(), texts, numbers));
          case Condition.Contains it -> contained.add(it.what());
          case Condition.Counts it -> numbers.add((double) it.number());
          default -> {}
        }
      }
      return new Constants(texts, contained, numbers, orders, truths);
    }

    private static void add(Object value, Set<String> texts, Set<Double> numbers) {
      switch (value) {
        case String text -> texts.add(text);
        case Number number -> numbers.add(number.doubleValue());
        default -> {}
      }
    }

    /**
     * Texts that are numbers count as such; empty if there are some that only JavaScript could take
     * for numbers.
     */
    Optional<TreeSet<Double>> allNumbers() {
      TreeSet<Double> all = new TreeSet<>(numbers);
      for (String text : texts) {
        if (!PLAIN_NUMBER.matcher(text).matches()) {
          return Optional.empty();
        }
        all.add(Double.parseDouble(text));
      }
      return truths ? Optional.empty() : Optional.of(all);
    }
  }

  private static List<Object> choices(JsonNode question, Constants constants) {
    List<Object> named = new ArrayList<>();
    List<Object> others = new ArrayList<>();
    boolean free = false;
    for (JsonNode option : options(question)) {
      String code = option.path("code").stringValue("");
      if (constants.ordersTexts()
          || constants.texts().contains(code)
          || constants.contained().stream().anyMatch(code::contains)) {
        named.add(code);
      } else if (!option.has("showIf")) {
        others.addAll(free ? List.of() : List.of(code));
        free = true;
      } else {
        others.add(code);
      }
    }
    named.addAll(others);
    return named;
  }

  private static JsonNode options(JsonNode question) {
    return question.path(question.has("areas") ? "areas" : "options");
  }

  /** Each choice among the options that conditions name, with any number of others. */
  private static Optional<List<Object>> several(JsonNode question, Constants constants) {
    List<String> named = new ArrayList<>();
    List<String> others = new ArrayList<>();
    List<Object> answers = new ArrayList<>();
    for (JsonNode option : question.path("options")) {
      String code = option.path("code").stringValue("");
      if (option.path("exclusive").booleanValue(false)) {
        answers.add(List.of(code));
      } else {
        (constants.contained().contains(code) ? named : others).add(code);
      }
    }
    if (!constants.texts().isEmpty() || named.size() > MOST_TOGETHER) {
      return Optional.empty();
    }
    int least = Math.max(1, question.path("min").intValue(1));
    int most = question.path("max").intValue(Integer.MAX_VALUE);
    for (int mask = 0; mask < 1 << named.size(); mask++) {
      List<String> chosen = new ArrayList<>();
      for (int i = 0; i < named.size(); i++) {
        if ((mask & 1 << i) != 0) {
          chosen.add(named.get(i));
        }
      }
      for (int more = 0; more <= others.size(); more++) {
        int size = chosen.size() + more;
        if (size >= least && size <= most) {
          List<String> answer = new ArrayList<>(chosen);
          answer.addAll(others.subList(0, more));
          answers.add(List.copyOf(answer));
        }
      }
    }
    return Optional.of(answers);
  }

  /** Beside each number and between each two, on the steps that an answer may have. */
  private static List<Object> numbers(JsonNode question, TreeSet<Double> constants) {
    boolean scale = question.has("from");
    double low = question.path(scale ? "from" : "min").doubleValue(-1e15);
    double high = question.path(scale ? "to" : "max").doubleValue(1e15);
    double step =
        question.path("type").stringValue("").equals("slider")
            ? question.path("step").doubleValue(1)
            : Math.pow(10, -Math.clamp(question.path("decimals").intValue(0), 0, 6));
    double origin = question.path("type").stringValue("").equals("slider") ? low : 0;
    TreeSet<Double> numbers = new TreeSet<>(List.of(low, high));
    for (double constant : constants) {
      double steps = Math.floor((constant - origin) / step);
      for (int i = -1; i <= 2; i++) {
        numbers.add(rounded(origin + (steps + i) * step));
      }
      // Steps of tenths are no exact numbers; the constant itself may be one of them.
      if (Math.abs((constant - origin) / step - Math.rint((constant - origin) / step)) < 1e-6) {
        numbers.add(constant);
      }
    }
    return List.copyOf(numbers.stream().filter(it -> it >= low && it <= high).toList());
  }

  private static double rounded(double number) {
    return Math.abs(number) < 1e9 ? Math.rint(number * 1e9) / 1e9 : number;
  }

  /** Each text, and all words that may be in one, in each choice. */
  private static Optional<List<Object>> texts(Constants constants) {
    List<String> words = List.copyOf(constants.contained());
    if (constants.ordersTexts()
        || constants.truths()
        || !constants.numbers().isEmpty()
        || words.size() > MOST_WORDS) {
      return Optional.empty();
    }
    Set<Object> answers = new LinkedHashSet<>(List.of(OTHER_WORDS));
    constants.texts().stream().filter(text -> !text.isBlank()).forEach(answers::add);
    for (int mask = 1; mask < 1 << words.size(); mask++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < words.size(); i++) {
        text.append((mask & 1 << i) == 0 ? "" : words.get(i) + OTHER_WORDS);
      }
      answers.add(text.toString());
    }
    return Optional.of(List.copyOf(answers));
  }

  /** Moments before, at and after each; empty if something else is compared with one. */
  private static Optional<List<Object>> moments(
      JsonNode question, Constants constants, boolean days) {
    TreeSet<String> moments = new TreeSet<>();
    String low = question.path("min").stringValue(days ? "0001-01-01" : "00:00");
    String high = question.path("max").stringValue(days ? "9999-12-31" : "23:59");
    moments.add(low);
    moments.add(high);
    if (!constants.contained().isEmpty() || !constants.numbers().isEmpty()) {
      return Optional.empty();
    }
    try {
      for (String text : constants.texts()) {
        moments.addAll(days ? around(LocalDate.parse(text)) : around(LocalTime.parse(text)));
      }
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
    return Optional.of(
        moments.stream()
            .filter(it -> it.compareTo(low) >= 0 && it.compareTo(high) <= 0)
            .<Object>map(it -> it)
            .toList());
  }

  private static List<String> around(LocalDate day) {
    return List.of(day.minusDays(1).toString(), day.toString(), day.plusDays(1).toString());
  }

  private static List<String> around(LocalTime time) {
    List<String> around = new ArrayList<>(List.of(time.toString()));
    if (time.isAfter(LocalTime.MIN)) {
      around.add(time.minusMinutes(1).toString());
    }
    if (time.isBefore(LocalTime.of(23, 59))) {
      around.add(time.plusMinutes(1).toString());
    }
    return around;
  }
}
