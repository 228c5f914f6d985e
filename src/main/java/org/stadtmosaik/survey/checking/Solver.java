package org.stadtmosaik.survey.checking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.condition.Condition;

/**
 * Looks for answers for which some conditions all hold, from the conditions backwards: it decides
 * only what they ask about, and what must hold for that to be asked at all. Where it cannot tell
 * within its bounds, it says that there may be such answers.
 */
final class Solver {

  /** Answers that are tried for one thing, and for a whole questionnaire, before it gives up. */
  private static final int MOST_TRIES = 2_000;

  private static final int MOST_IN_ALL = 60_000;

  private final Function<String, Optional<List<Object>>> domains;
  private final BiFunction<String, Object, List<Condition>> needs;
  private final Map<String, @Nullable Object> decided = new HashMap<>();
  private int tries;
  private int all;

  /** Three values: a condition on what is not decided yet may be either. */
  private enum Truth {
    YES,
    NO,
    OPEN
  }

  /**
   * @param domains answers that stand for all, by what rules call the answer; empty if none do
   * @param needs what must hold for this answer to be given
   */
  Solver(
      Function<String, Optional<List<Object>>> domains,
      BiFunction<String, Object, List<Condition>> needs) {
    this.domains = domains;
    this.needs = needs;
  }

  /** Whether there may be answers for which all of these hold. */
  boolean mayHold(List<Condition> goals) {
    decided.clear();
    tries = 0;
    return search(goals);
  }

  private boolean search(List<Condition> goals) {
    all++;
    if (++tries > MOST_TRIES || all > MOST_IN_ALL) {
      return true;
    }
    List<Condition> open = new ArrayList<>();
    for (Condition goal : goals) {
      Truth truth = truth(goal);
      if (truth == Truth.NO) {
        return false;
      }
      if (truth == Truth.OPEN) {
        open.add(goal);
      }
    }
    for (Condition goal : open) {
      String name = undecided(goal);
      if (name != null) {
        return tryAll(name, domains.apply(name).orElseThrow(), open);
      }
    }
    return true;
  }

  private boolean tryAll(String name, List<Object> answers, List<Condition> open) {
    for (Object answer : answers) {
      decided.put(name, answer);
      List<Condition> goals = new ArrayList<>(needs.apply(name, answer));
      goals.addAll(open);
      if (search(goals)) {
        return true;
      }
    }
    decided.put(name, null);
    boolean without = search(open);
    decided.remove(name);
    return without;
  }

  /** Something to decide on, or null if nothing of it can be. */
  private @Nullable String undecided(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> undecided(parts);
      case Condition.Any(List<Condition> parts) -> undecided(parts);
      case Condition.Not(Condition part) -> undecided(part);
      default -> {
        String name = Reach.name(condition);
        yield decided.containsKey(name) || domains.apply(name).isEmpty() ? null : name;
      }
    };
  }

  private @Nullable String undecided(List<Condition> parts) {
    for (Condition part : parts) {
      String name = truth(part) == Truth.OPEN ? undecided(part) : null;
      if (name != null) {
        return name;
      }
    }
    return null;
  }

  private Truth truth(Condition condition) {
    return switch (condition) {
      case Condition.All(List<Condition> parts) -> whole(parts, Truth.NO, Truth.YES);
      case Condition.Any(List<Condition> parts) -> whole(parts, Truth.YES, Truth.NO);
      case Condition.Not(Condition part) ->
          switch (truth(part)) {
            case YES -> Truth.NO;
            case NO -> Truth.YES;
            case OPEN -> Truth.OPEN;
          };
      default -> {
        String name = Reach.name(condition);
        if (!decided.containsKey(name)) {
          yield Truth.OPEN;
        }
        yield condition.isTrueOf(decided.get(name)) ? Truth.YES : Truth.NO;
      }
    };
  }

  /** One part of this value decides; without an open one it is the other value. */
  private Truth whole(List<Condition> parts, Truth deciding, Truth otherwise) {
    Truth whole = otherwise;
    for (Condition part : parts) {
      Truth truth = truth(part);
      if (truth == deciding) {
        return deciding;
      }
      whole = truth == Truth.OPEN ? Truth.OPEN : whole;
    }
    return whole;
  }
}
