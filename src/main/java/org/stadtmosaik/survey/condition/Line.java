package org.stadtmosaik.survey.condition;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.condition.Condition.Answered;
import org.stadtmosaik.survey.condition.Condition.Comparison;
import org.stadtmosaik.survey.condition.Condition.Contains;
import org.stadtmosaik.survey.condition.Condition.Counts;
import org.stadtmosaik.survey.condition.Condition.Not;
import org.stadtmosaik.survey.condition.Condition.OneOf;

/**
 * A condition on one answer as a line of an editor: what is asked about, how, and with what.
 *
 * @param name what rules call the answer
 * @param values as many as the claim takes
 */
public record Line(String name, Claim claim, List<Value> values) {

  private static final String DECLINED = "__declined";

  public Line {
    values = List.copyOf(values);
  }

  /** The line that says this; empty if it takes several or if no line says it. */
  public static Optional<Line> of(Condition condition) {
    return Optional.ofNullable(
        switch (condition) {
          case Comparison(String name, Relation relation, Value.Truth(boolean truth))
              when truth && !relation.isOrder() ->
              truth(name, relation == Relation.EQUAL);
          case Not(Comparison(String name, Relation relation, Value.Truth(boolean truth)))
              when truth && relation == Relation.EQUAL ->
              truth(name, false);
          case Comparison(_, _, Value.Truth _) -> null;
          case Comparison(String name, Relation relation, Value value) ->
              new Line(name, Claim.of(relation), List.of(value));
          case OneOf(String name, List<Value> values) -> new Line(name, Claim.ONE_OF, values);
          case Not(OneOf(String name, List<Value> values)) -> new Line(name, Claim.NONE_OF, values);
          case Contains(String name, String what) -> containing(name, Claim.CONTAINS, what);
          case Not(Contains(String name, String what)) ->
              containing(name, Claim.CONTAINS_NOT, what);
          case Answered(String name) -> new Line(name, Claim.ANSWERED, List.of());
          case Not(Answered(String name)) -> new Line(name, Claim.UNANSWERED, List.of());
          case Counts(String name, Relation relation, int number) ->
              counting(name, relation, number);
          default -> null;
        });
  }

  private static Line truth(String name, boolean yes) {
    if (name.endsWith(DECLINED)) {
      String question = name.substring(0, name.length() - DECLINED.length());
      return new Line(question, yes ? Claim.DECLINED : Claim.NOT_DECLINED, List.of());
    }
    return new Line(name, yes ? Claim.AGREED : Claim.NOT_AGREED, List.of());
  }

  private static Line containing(String name, Claim claim, String what) {
    return new Line(name, claim, List.of(new Value.Text(what)));
  }

  private static @Nullable Line counting(String name, Relation relation, int number) {
    return switch (relation) {
      case EQUAL -> counting(name, Claim.COUNT_IS, number);
      case NOT_EQUAL -> null;
      case LESS -> counting(name, Claim.COUNT_AT_MOST, number - 1);
      case AT_MOST -> counting(name, Claim.COUNT_AT_MOST, number);
      case MORE -> counting(name, Claim.COUNT_AT_LEAST, number + 1);
      case AT_LEAST -> counting(name, Claim.COUNT_AT_LEAST, number);
    };
  }

  private static Line counting(String name, Claim claim, int number) {
    return new Line(name, claim, List.of(new Value.Amount(number)));
  }

  /** The condition; empty as long as a value is missing or does not fit the claim. */
  public Optional<Condition> condition() {
    if (claim.takes() == Claim.Takes.NOTHING) {
      return Optional.of(withoutValue());
    }
    if (values.isEmpty()) {
      return Optional.empty();
    }
    Value first = values.getFirst();
    return switch (claim) {
      case ONE_OF -> Optional.of(new OneOf(name, values));
      case NONE_OF -> Optional.of(new Not(new OneOf(name, values)));
      case CONTAINS -> text(first).map(it -> new Contains(name, it));
      case CONTAINS_NOT -> text(first).map(it -> new Not(new Contains(name, it)));
      case COUNT_IS -> count(Relation.EQUAL, first);
      case COUNT_AT_LEAST -> count(Relation.AT_LEAST, first);
      case COUNT_AT_MOST -> count(Relation.AT_MOST, first);
      default -> claim.relation().map(relation -> new Comparison(name, relation, first));
    };
  }

  private Condition withoutValue() {
    Value yes = new Value.Truth(true);
    return switch (claim) {
      case ANSWERED -> new Answered(name);
      case UNANSWERED -> new Not(new Answered(name));
      case AGREED -> new Comparison(name, Relation.EQUAL, yes);
      case NOT_AGREED -> new Comparison(name, Relation.NOT_EQUAL, yes);
      case DECLINED -> new Comparison(name + DECLINED, Relation.EQUAL, yes);
      case NOT_DECLINED -> new Comparison(name + DECLINED, Relation.NOT_EQUAL, yes);
      default -> throw new IllegalStateException("takes a value: " + claim);
    };
  }

  private static Optional<String> text(Value value) {
    return value instanceof Value.Text(String text) && !text.isEmpty()
        ? Optional.of(text)
        : Optional.empty();
  }

  private Optional<Condition> count(Relation relation, Value value) {
    return value instanceof Value.Amount(double number)
        ? Optional.of(new Counts(name, relation, (int) number))
        : Optional.empty();
  }
}
