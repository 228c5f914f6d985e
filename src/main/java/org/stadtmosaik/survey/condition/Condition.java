package org.stadtmosaik.survey.condition;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.definition.Logic;
import tools.jackson.databind.JsonNode;

/**
 * A condition on earlier answers, as an editor shows it. A {@code name} is what a rule calls an
 * answer: {@code q}, {@code q.row} of a matrix, {@code q__other} for words of one's own, {@code
 * q__declined} for "prefer not to say".
 *
 * <p>A comparison by order is false where nothing was answered. JsonLogic takes no answer for 0, so
 * that {@code age < 18} alone would hold for whoever was not asked; the written rule therefore asks
 * for an answer too where that makes a difference.
 */
public sealed interface Condition {

  /** Holds if all of the parts do. */
  record All(List<Condition> parts) implements Condition {

    /**
     * @throws IllegalArgumentException if there are no parts
     */
    public All {
      parts = some(parts);
    }
  }

  /** Holds if one of the parts does. */
  record Any(List<Condition> parts) implements Condition {

    /**
     * @throws IllegalArgumentException if there are no parts
     */
    public Any {
      parts = some(parts);
    }
  }

  /** Holds if the other does not. */
  record Not(Condition part) implements Condition {}

  /** The answer stands so to the value. */
  record Comparison(String name, Relation relation, Value value) implements Condition {

    /** Whether the bare rule would hold where nothing was answered, although the order is none. */
    boolean holdsForNothing() {
      return relation.isOrder() && relation.holds(Logic.order(null, value.plain()));
    }
  }

  /** The answer is one of these. */
  record OneOf(String name, List<Value> values) implements Condition {

    /**
     * @throws IllegalArgumentException if there are no values
     */
    public OneOf {
      values = some(values);
    }
  }

  /** The option is among the chosen ones, or the words are in the text. */
  record Contains(String name, String what) implements Condition {}

  /** There is an answer. */
  record Answered(String name) implements Condition {}

  /** So many options were chosen; none where nothing was answered. */
  record Counts(String name, Relation relation, int number) implements Condition {}

  private static <T> List<T> some(List<T> list) {
    if (list.isEmpty()) {
      throw new IllegalArgumentException("nothing to look at");
    }
    return List.copyOf(list);
  }

  /** The condition as JsonLogic; {@link Conditions#read(JsonNode)} gives it back. */
  default JsonNode toRule() {
    return RuleWriter.write(this);
  }

  /**
   * Whether it holds for these answers.
   *
   * @param answers by question code, as rules see them
   */
  default boolean holds(Map<String, ? extends @Nullable Object> answers) {
    return switch (this) {
      case All(List<Condition> parts) -> parts.stream().allMatch(it -> it.holds(answers));
      case Any(List<Condition> parts) -> parts.stream().anyMatch(it -> it.holds(answers));
      case Not(Condition part) -> !part.holds(answers);
      case Comparison it -> isTrueOf(find(it.name(), answers));
      case OneOf it -> isTrueOf(find(it.name(), answers));
      case Contains it -> isTrueOf(find(it.name(), answers));
      case Answered it -> isTrueOf(find(it.name(), answers));
      case Counts it -> isTrueOf(find(it.name(), answers));
    };
  }

  /**
   * Whether this condition on one answer holds for it.
   *
   * @throws IllegalStateException if it is a condition on other conditions
   */
  default boolean isTrueOf(@Nullable Object answer) {
    return switch (this) {
      case Comparison(_, Relation relation, Value value) ->
          switch (relation) {
            case EQUAL -> Logic.areEqual(answer, value.plain());
            case NOT_EQUAL -> !Logic.areEqual(answer, value.plain());
            default -> answer != null && relation.holds(Logic.order(answer, value.plain()));
          };
      case OneOf(_, List<Value> values) ->
          values.stream().anyMatch(it -> Logic.areSame(it.plain(), answer));
      case Contains(_, String what) ->
          switch (answer) {
            case String text -> !text.isEmpty() && text.contains(what);
            case List<?> list -> list.contains(what);
            case null, default -> false;
          };
      case Answered _ -> answer != null;
      case Counts(_, Relation relation, int number) ->
          relation.holds(Integer.compare(answer instanceof List<?> list ? list.size() : 0, number));
      case All _, Any _, Not _ -> throw new IllegalStateException("not of one answer: " + this);
    };
  }

  /** What was answered under this name, or null. */
  static @Nullable Object find(String name, Map<String, ? extends @Nullable Object> answers) {
    int dot = name.indexOf('.');
    if (dot < 0) {
      return answers.get(name);
    }
    return answers.get(name.substring(0, dot)) instanceof Map<?, ?> rows
        ? rows.get(name.substring(dot + 1))
        : null;
  }
}
