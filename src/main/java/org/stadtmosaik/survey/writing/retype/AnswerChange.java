package org.stadtmosaik.survey.writing.retype;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.condition.Condition;
import org.stadtmosaik.survey.condition.Condition.All;
import org.stadtmosaik.survey.condition.Condition.Answered;
import org.stadtmosaik.survey.condition.Condition.Any;
import org.stadtmosaik.survey.condition.Condition.Comparison;
import org.stadtmosaik.survey.condition.Condition.Contains;
import org.stadtmosaik.survey.condition.Condition.Counts;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.condition.Condition.OneOf;
import org.stadtmosaik.survey.condition.Relation;
import org.stadtmosaik.survey.condition.Value;

/**
 * How answers of a question change with its type, and what follows for conditions on them: each
 * becomes one that holds for the same people, or none.
 */
sealed interface AnswerChange {

  /** The condition on the same answer, or null if nothing says it any more. */
  @Nullable Condition leaf(Condition condition);

  /** Whether words of one's own beside an option are still asked for. */
  default boolean keepsOwnWords() {
    return false;
  }

  /** The condition with what it says about this question. */
  default @Nullable Condition convert(Condition condition, String question) {
    return switch (condition) {
      case All(List<Condition> parts) -> {
        List<Condition> all = parts(parts, question);
        yield all == null ? null : new All(all);
      }
      case Any(List<Condition> parts) -> {
        List<Condition> all = parts(parts, question);
        yield all == null ? null : new Any(all);
      }
      case Not(Condition part) -> {
        Condition now = convert(part, question);
        yield now == null ? null : new Not(now);
      }
      case Comparison it -> named(it.name(), condition, question);
      case OneOf it -> named(it.name(), condition, question);
      case Contains it -> named(it.name(), condition, question);
      case Answered it -> named(it.name(), condition, question);
      case Counts it -> named(it.name(), condition, question);
    };
  }

  private @Nullable List<Condition> parts(List<Condition> parts, String question) {
    List<Condition> all = new ArrayList<>();
    for (Condition part : parts) {
      Condition now = convert(part, question);
      if (now == null) {
        return null;
      }
      all.add(now);
    }
    return all;
  }

  private @Nullable Condition named(String name, Condition condition, String question) {
    if (name.equals(question)) {
      return condition instanceof Answered ? condition : leaf(condition);
    }
    return name.equals(question + "__other") && !keepsOwnWords() ? null : condition;
  }

  /** The answers stay what they are; perhaps without words of one's own. */
  record Same(boolean keepsOwnWords) implements AnswerChange {

    @Override
    public Condition leaf(Condition condition) {
      return condition;
    }
  }

  /** One option becomes several. */
  record OneToSeveral() implements AnswerChange {

    @Override
    public boolean keepsOwnWords() {
      return true;
    }

    @Override
    public @Nullable Condition leaf(Condition condition) {
      return switch (condition) {
        case Comparison(String name, Relation relation, Value.Text(String code))
            when relation == Relation.EQUAL ->
            new Contains(name, code);
        case Comparison(String name, Relation relation, Value.Text(String code))
            when relation == Relation.NOT_EQUAL ->
            new Not(new Contains(name, code));
        case OneOf(String name, List<Value> values) -> {
          List<Condition> any = new ArrayList<>();
          for (Value value : values) {
            if (!(value instanceof Value.Text(String code))) {
              yield null;
            }
            any.add(new Contains(name, code));
          }
          yield any.size() == 1 ? any.getFirst() : new Any(any);
        }
        default -> null;
      };
    }
  }

  /** Several options become one. */
  record SeveralToOne() implements AnswerChange {

    @Override
    public boolean keepsOwnWords() {
      return true;
    }

    @Override
    public @Nullable Condition leaf(Condition condition) {
      return switch (condition) {
        case Contains(String name, String code) ->
            new Comparison(name, Relation.EQUAL, new Value.Text(code));
        case Counts(String name, Relation relation, int number) -> counted(name, relation, number);
        default -> null;
      };
    }

    /** Of one answer there are none or one; what is then always or never so says nothing. */
    private static @Nullable Condition counted(String name, Relation relation, int number) {
      boolean none = holds(relation, 0, number);
      boolean one = holds(relation, 1, number);
      if (none == one) {
        return null;
      }
      return one ? new Answered(name) : new Not(new Answered(name));
    }

    private static boolean holds(Relation relation, int chosen, int number) {
      return switch (relation) {
        case EQUAL -> chosen == number;
        case NOT_EQUAL -> chosen != number;
        case LESS -> chosen < number;
        case AT_MOST -> chosen <= number;
        case MORE -> chosen > number;
        case AT_LEAST -> chosen >= number;
      };
    }
  }

  /**
   * Numbers become options.
   *
   * @param codes of the options by number, in their order
   */
  record NumberToOption(Map<Integer, String> codes) implements AnswerChange {

    @Override
    public @Nullable Condition leaf(Condition condition) {
      String name =
          switch (condition) {
            case Comparison it -> it.name();
            case OneOf it -> it.name();
            default -> "";
          };
      if (name.isEmpty()) {
        return null;
      }
      if (condition instanceof Comparison(_, Relation relation, Value.Amount(double number))
          && relation == Relation.NOT_EQUAL) {
        String code = number == Math.rint(number) ? codes.get((int) number) : null;
        return code == null ? null : new Comparison(name, relation, new Value.Text(code));
      }
      List<Value> options = new ArrayList<>();
      codes.forEach((number, code) -> {
        if (condition.isTrueOf((double) number)) {
          options.add(new Value.Text(code));
        }
      });
      return switch (options.size()) {
        case 0 -> null;
        case 1 -> new Comparison(name, Relation.EQUAL, options.getFirst());
        default -> new OneOf(name, options);
      };
    }
  }

  /**
   * Options become numbers.
   *
   * @param numbers by the options' codes
   */
  record OptionToNumber(Map<String, Integer> numbers) implements AnswerChange {

    @Override
    public @Nullable Condition leaf(Condition condition) {
      return switch (condition) {
        case Comparison(String name, Relation relation, Value.Text(String code))
            when (relation == Relation.EQUAL || relation == Relation.NOT_EQUAL)
                && numbers.containsKey(code) ->
            new Comparison(name, relation, amount(code));
        case OneOf(String name, List<Value> values) -> {
          List<Value> amounts = new ArrayList<>();
          for (Value value : values) {
            if (!(value instanceof Value.Text(String code)) || !numbers.containsKey(code)) {
              yield null;
            }
            amounts.add(amount(code));
          }
          yield new OneOf(name, amounts);
        }
        default -> null;
      };
    }

    private Value amount(String code) {
      return new Value.Amount(numbers.getOrDefault(code, 0));
    }
  }
}
