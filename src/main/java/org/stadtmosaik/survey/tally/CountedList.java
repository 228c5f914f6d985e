package org.stadtmosaik.survey.tally;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.survey.definition.QuestionType;

/**
 * Something that is counted: a question, or a row of a matrix.
 *
 * @param code see {@link Counted}
 * @param row code of the matrix's row, or null
 * @param values all that can be counted, whatever was answered, with labels; of a ranking: the
 *     options
 * @param choices rules of a question with several answers, or null
 * @param required whether everybody to whom it is shown answers
 * @param conditional whether it is not shown to everybody
 * @param bound whether which answers can be given depends on something
 */
public record CountedList(
    String code,
    String question,
    @Nullable String row,
    QuestionType type,
    Kind kind,
    LocalizedText title,
    @Nullable LocalizedText rowTitle,
    SequencedMap<String, LocalizedText> values,
    @Nullable Several choices,
    boolean required,
    boolean conditional,
    boolean bound) {

  public CountedList {
    values = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(values));
  }

  /** How answers become counts. */
  public enum Kind {
    /** One value a person. */
    ONE,
    /** Any number of values a person, and {@link Counter#ANSWERED} for each who gave any. */
    SEVERAL,
    /** As above; values are an option, a colon and its rank from 1. */
    RANKS
  }

  /**
   * How many options can be chosen.
   *
   * @param exclusive those that exclude all others
   */
  public record Several(int fewest, int most, List<String> exclusive) {

    public Several {
      exclusive = List.copyOf(exclusive);
    }
  }

  /** The same list when another version has it too: its words, all values, the looser rules. */
  CountedList and(CountedList newer) {
    SequencedMap<String, LocalizedText> all = new LinkedHashMap<>(values);
    all.putAll(newer.values);
    sort(all, newer.type);
    return new CountedList(
        code,
        question,
        row,
        newer.type,
        kind == newer.kind ? kind : Kind.SEVERAL,
        newer.title,
        newer.rowTitle,
        all,
        looser(choices, newer.choices),
        required && newer.required,
        conditional || newer.conditional,
        bound || newer.bound || !newer.values.keySet().equals(values.keySet()));
  }

  /** Numbers have an order, whichever version brought them; a median goes by it. */
  private static void sort(SequencedMap<String, LocalizedText> values, QuestionType type) {
    ToDoubleFunction<String> number =
        switch (type) {
          case SCALE -> Double::parseDouble;
          case NUMBER, SLIDER -> Classes::middle;
          default -> null;
        };
    if (number != null) {
      List<Map.Entry<String, LocalizedText>> sorted =
          values.entrySet().stream()
              .map(Map.Entry::copyOf)
              .sorted(Comparator.comparingDouble(entry -> number.applyAsDouble(entry.getKey())))
              .toList();
      values.clear();
      sorted.forEach(entry -> values.put(entry.getKey(), entry.getValue()));
    }
  }

  /** The same list where not every version has it: who did not answer may not have been asked. */
  CountedList notByAll() {
    return new CountedList(
        code,
        question,
        row,
        type,
        kind,
        title,
        rowTitle,
        values,
        choices,
        false,
        conditional,
        bound);
  }

  private static @Nullable Several looser(@Nullable Several one, @Nullable Several other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    List<String> exclusive = new java.util.ArrayList<>(one.exclusive);
    exclusive.retainAll(other.exclusive);
    return new Several(
        Math.min(one.fewest, other.fewest), Math.max(one.most, other.most), exclusive);
  }

  /** A number in the middle of a value, for means; empty if the values are no numbers. */
  public Map<String, Double> numbers() {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String value : values.keySet()) {
      switch (type) {
        case SCALE -> numbers.put(value, Double.valueOf(value));
        case NUMBER, SLIDER -> numbers.put(value, Classes.middle(value));
        default -> {
          return Map.of();
        }
      }
    }
    return numbers;
  }

  /** Whether several numbers are counted as one. */
  public boolean inClasses() {
    return (type == QuestionType.NUMBER || type == QuestionType.SLIDER)
        && !values.keySet().stream().allMatch(Classes::isSingle);
  }
}
