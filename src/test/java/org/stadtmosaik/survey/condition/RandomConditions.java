package org.stadtmosaik.survey.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.condition.Condition.All;
import org.stadtmosaik.survey.condition.Condition.Answered;
import org.stadtmosaik.survey.condition.Condition.Any;
import org.stadtmosaik.survey.condition.Condition.Comparison;
import org.stadtmosaik.survey.condition.Condition.Contains;
import org.stadtmosaik.survey.condition.Condition.Counts;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.condition.Condition.OneOf;

/** Conditions on the questions of {@link Household}, and answers to them. */
public final class RandomConditions {

  private static final List<String> TENURES = List.of("yes", "no", "part");
  private static final List<String> LIKES = List.of("park", "pool", "pub");
  private static final List<String> DAYS = List.of("2020-01-01", "2024-02-29", "2026-12-31");
  private static final List<String> TIMES = List.of("00:00", "09:30", "23:59");
  private static final double[] NUMBERS = {-1, 0, 1, 2, 2.5, 17, 18, 65, 120};

  private final Random random;

  /** The same ones for the same random numbers. */
  public RandomConditions(Random random) {
    this.random = random;
  }

  /**
   * A condition.
   *
   * @param depth how many conditions on conditions there may be within each other
   */
  public Condition next(int depth) {
    if (depth == 0 || random.nextInt(4) == 0) {
      return leaf();
    }
    return switch (random.nextInt(3)) {
      case 0 -> new All(several(1 + random.nextInt(3), () -> next(depth - 1)));
      case 1 -> new Any(several(1 + random.nextInt(3), () -> next(depth - 1)));
      default -> new Not(next(depth - 1));
    };
  }

  private Condition leaf() {
    return switch (random.nextInt(8)) {
      case 0 ->
          random.nextBoolean()
              ? new Comparison("rents", equality(), new Value.Text(one(TENURES)))
              : new Comparison("grid.noise", equality(), new Value.Text(one("good", "bad")));
      case 1 -> new Comparison(one("age", "rooms"), one(Relation.values()), number());
      case 2 -> new Comparison("day", one(Relation.values()), new Value.Text(one(DAYS)));
      case 3 -> new Comparison("clock", one(Relation.values()), new Value.Text(one(TIMES)));
      case 4 ->
          new OneOf("rents", several(1 + random.nextInt(2), () -> new Value.Text(one(TENURES))));
      case 5 -> new Contains(one("likes", "words"), one(LIKES));
      case 6 -> new Counts("likes", one(Relation.values()), random.nextInt(4));
      default -> rest();
    };
  }

  private Condition rest() {
    return random.nextBoolean()
        ? new Answered(one("rents", "age", "likes", "words", "day", "grid.light", "agree"))
        : new Comparison(
            one("agree", "rents__declined"), equality(), new Value.Truth(random.nextBoolean()));
  }

  private Relation equality() {
    return random.nextBoolean() ? Relation.EQUAL : Relation.NOT_EQUAL;
  }

  private Value number() {
    return new Value.Amount(NUMBERS[random.nextInt(NUMBERS.length)]);
  }

  /** Answers that somebody may have given, or not. */
  public Map<String, @Nullable Object> answers() {
    Map<String, @Nullable Object> answers = new HashMap<>();
    perhaps(answers, "rents", () -> one("yes", "no", "part"));
    perhaps(answers, "age", () -> (long) NUMBERS[1 + random.nextInt(NUMBERS.length - 1)]);
    perhaps(answers, "rooms", () -> NUMBERS[1 + random.nextInt(NUMBERS.length - 1)]);
    perhaps(answers, "likes", () -> List.copyOf(LIKES.subList(0, 1 + random.nextInt(3))));
    perhaps(answers, "words", () -> one("a park", "nothing", "pool"));
    perhaps(answers, "day", () -> one(DAYS));
    perhaps(answers, "clock", () -> one(TIMES));
    perhaps(answers, "grid", () -> Map.of(one("noise", "light"), one("good", "bad")));
    perhaps(answers, "agree", random::nextBoolean);
    if (!answers.containsKey("rents")) {
      perhaps(answers, "rents__declined", () -> true);
    }
    return answers;
  }

  private void perhaps(
      Map<String, @Nullable Object> answers, String name, Supplier<Object> answer) {
    if (random.nextInt(3) > 0) {
      answers.put(name, answer.get());
    }
  }

  private <T> List<T> several(int number, Supplier<T> each) {
    List<T> list = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      list.add(each.get());
    }
    return list;
  }

  @SafeVarargs
  private <T> T one(T... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T one(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
