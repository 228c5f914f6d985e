package org.stadtmosaik.survey.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/** Rules that a survey may have, and answers of every type, good and bad. */
final class RandomRules {

  static final List<String> CODES =
      List.of("one", "many", "count", "words", "day", "grid", "rank", "agree", "sum");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private static final List<String> TEXTS =
      List.of(
          "",
          " ",
          "0",
          "1",
          "01",
          "10",
          "2",
          " 12 ",
          "1e3",
          "0x1F",
          "0b101",
          "0o17",
          "0x",
          "Infinity",
          "-Infinity",
          "-5",
          "+3",
          ".5",
          "5.",
          ".",
          "-",
          "1e",
          "1e+",
          "12abc",
          "abc",
          "ABC",
          "b",
          "true",
          "false",
          "null",
          "NaN",
          "é",
          "Straße",
          "مرحبا",
          "😀",
          "1,2",
          "1,",
          "[object Object]",
          "2026-11-29",
          "2026-02-01",
          "09:30",
          "\u00a07\u2003",
          "\ufeff8",
          "\n9\t",
          "1_000",
          "Infinity8",
          "1e400",
          "1e-400",
          "--1",
          "a",
          "c");

  private static final List<String> NUMBERS =
      List.of(
          "0",
          "1",
          "2",
          "3",
          "5",
          "7",
          "10",
          "100",
          "-1",
          "-3",
          "0.1",
          "0.2",
          "0.5",
          "2.5",
          "-3.5",
          "1e21",
          "1e-7",
          "0.000001",
          "123456789012345680000",
          "9007199254740993",
          "1e300",
          "-1e-300",
          "33.3",
          "1.0",
          "4.35");

  private final Random random;

  RandomRules(long seed) {
    random = new Random(seed);
  }

  PhoneEngine.Pair next() {
    return new PhoneEngine.Pair(rule(1 + random.nextInt(4), Where.ANSWERS), data());
  }

  private enum Where {
    ANSWERS,
    ELEMENT,
    REDUCTION
  }

  private boolean reduced;

  private String data() {
    List<String> entries = new ArrayList<>();
    for (String code : CODES) {
      if (random.nextInt(4) > 0) {
        entries.add("\"" + code + "\":" + answer());
      }
    }
    if (random.nextInt(4) == 0) {
      entries.add("\"one__other\":" + text());
    }
    if (random.nextInt(4) == 0) {
      entries.add("\"words__declined\":true");
    }
    return "{" + String.join(",", entries) + "}";
  }

  private String answer() {
    return switch (random.nextInt(8)) {
      case 0 -> "null";
      case 1 -> Boolean.toString(random.nextBoolean());
      case 2, 3 -> number();
      case 4, 5 -> text();
      case 6 -> list(random.nextInt(4), this::scalar);
      default -> "{\"noise\":" + scalar() + ",\"light\":" + text() + "}";
    };
  }

  private String rule(int depth, Where where) {
    if (depth == 0) {
      return leaf(where);
    }
    Supplier<String> value = () -> rule(depth - 1 - random.nextInt(depth), where);
    int kind = random.nextInt(where == Where.ANSWERS ? 33 : 26);
    return switch (kind) {
      case 0 -> two("==", value);
      case 1 -> two("===", value);
      case 2 -> two("!=", value);
      case 3 -> two("!==", value);
      case 4 -> two(">", value);
      case 5 -> two(">=", value);
      case 6 -> some("<", 2, 3, value);
      case 7 -> some("<=", 2, 3, value);
      case 8 -> some("!", 1, 1, value);
      case 9 -> some("!!", 1, 1, value);
      case 10 -> some("and", 1, 4, value);
      case 11 -> some("or", 1, 4, value);
      case 12 -> some("if", 2, 6, value);
      case 13 -> some("max", 1, 3, value);
      case 14 -> some("min", 1, 3, value);
      case 15 -> some("+", 1, 3, value);
      case 16 -> some("-", 1, 2, value);
      case 17 -> some("*", 1, 3, value);
      case 18 -> two("/", value);
      case 19 -> two("%", value);
      case 20 -> two("in", value);
      case 21 -> some("cat", 1, 3, value);
      case 22 -> some("substr", 2, 3, value);
      case 23 -> some("merge", 1, 3, value);
      case 24 -> list(random.nextInt(4), value);
      case 25 -> leaf(where);
      case 26 -> "{\"missing\":" + list(1 + random.nextInt(3), this::name) + "}";
      case 27 ->
          "{\"missing_some\":["
              + random.nextInt(4)
              + ","
              + list(random.nextInt(4), this::name)
              + "]}";
      case 28 -> reduce(value, depth);
      default -> {
        String loop = List.of("map", "filter", "all", "some", "none").get(random.nextInt(5));
        yield op(loop, List.of(value.get(), rule(Math.min(depth - 1, 2), Where.ELEMENT)));
      }
    };
  }

  private String reduce(Supplier<String> value, int depth) {
    reduced = false;
    String body = rule(Math.min(depth - 1, 2), Where.REDUCTION);
    return op("reduce", List.of(value.get(), body, leaf(Where.ANSWERS)));
  }

  private String leaf(Where where) {
    int kind = random.nextInt(10);
    if (kind < 6) {
      return switch (where) {
        case ANSWERS -> variable();
        case ELEMENT -> "{\"var\":\"\"}";
        case REDUCTION -> {
          boolean accumulator = !reduced && random.nextBoolean();
          reduced |= accumulator;
          yield "{\"var\":\"" + (accumulator ? "accumulator" : "current") + "\"}";
        }
      };
    }
    return kind == 6 ? list(random.nextInt(4), this::scalar) : scalar();
  }

  private String variable() {
    return random.nextInt(4) == 0
        ? "{\"var\":[" + name() + "," + scalar() + "]}"
        : "{\"var\":" + name() + "}";
  }

  private String name() {
    return switch (random.nextInt(10)) {
      case 0 -> "\"one__other\"";
      case 1 -> "\"words__declined\"";
      case 2 -> "\"grid.noise\"";
      case 3 -> "\"grid.light\"";
      default -> "\"" + CODES.get(random.nextInt(CODES.size())) + "\"";
    };
  }

  private String scalar() {
    return switch (random.nextInt(6)) {
      case 0 -> "null";
      case 1 -> Boolean.toString(random.nextBoolean());
      case 2, 3 -> number();
      default -> text();
    };
  }

  private String number() {
    return NUMBERS.get(random.nextInt(NUMBERS.size()));
  }

  private String text() {
    return JSON.writeValueAsString(TEXTS.get(random.nextInt(TEXTS.size())));
  }

  private String two(String operator, Supplier<String> value) {
    return some(operator, 2, 2, value);
  }

  private String some(String operator, int least, int most, Supplier<String> value) {
    int count = least + random.nextInt(most - least + 1);
    if (count == 1 && random.nextBoolean()) {
      String single = value.get();
      if (!single.startsWith("[")) {
        return "{\"" + operator + "\":" + single + "}";
      }
      return op(operator, List.of(single));
    }
    return op(operator, IntStream.range(0, count).mapToObj(_ -> value.get()).toList());
  }

  private static String op(String operator, List<String> operands) {
    return "{\"" + operator + "\":[" + String.join(",", operands) + "]}";
  }

  private static String list(int size, Supplier<String> value) {
    return "["
        + String.join(",", IntStream.range(0, size).mapToObj(_ -> value.get()).toList())
        + "]";
  }
}
