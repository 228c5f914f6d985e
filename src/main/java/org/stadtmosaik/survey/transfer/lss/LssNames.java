package org.stadtmosaik.survey.transfer.lss;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.transfer.expression.Names;
import org.stadtmosaik.survey.transfer.expression.NotConvertedException;
import org.stadtmosaik.survey.transfer.expression.Reference;

/**
 * What the names of the Expression Manager stand for: {@code Q1}, {@code Q1_SQ1}, {@code Q1_other},
 * and the same by number, {@code 12X3X4SQ1}.
 */
final class LssNames implements Names {

  private static final Set<String> SAME = Set.of("NAOK", "value", "valueNAOK", "code", "shown");

  private final String survey;
  private final Map<String, Reference> known = new HashMap<>();
  private final Map<String, String> numbers = new HashMap<>();
  private @Nullable String self;

  LssNames(String survey) {
    this.survey = survey;
  }

  /** The question whose rules are read from now on. */
  void at(@Nullable String code) {
    self = code;
  }

  /** The whole question. */
  void define(LssSurvey.Question question, String group, Reference reference) {
    known.put(question.code(), reference);
    numbers.put(survey + "X" + group + "X" + question.id(), question.code());
  }

  /**
   * A part of it.
   *
   * @param part as it is joined to the question's code by an underscore
   * @param byNumber as it is joined to the question's number
   */
  void define(
      LssSurvey.Question question,
      String group,
      String part,
      String byNumber,
      Reference reference) {
    String name = question.code() + "_" + part;
    known.put(name, reference);
    numbers.put(survey + "X" + group + "X" + question.id() + byNumber, name);
  }

  @Override
  public Reference find(String name) throws NotConvertedException {
    String bare = name.startsWith("INSERTANS:") ? name.substring("INSERTANS:".length()) : name;
    if (bare.startsWith("that.") || bare.startsWith("self.")) {
      bare = bare.startsWith("self.") ? self + bare.substring(4) : bare.substring(5);
    }
    int dot = bare.indexOf('.');
    String suffix = dot < 0 ? "" : bare.substring(dot + 1);
    bare = dot < 0 ? bare : bare.substring(0, dot);
    if (!suffix.isEmpty() && !SAME.contains(suffix)) {
      throw new NotConvertedException("name", name);
    }
    if ((bare.equals("self") || bare.equals("this")) && self != null) {
      bare = self;
    }
    Reference reference = known.get(numbers.getOrDefault(bare, bare));
    if (reference == null) {
      throw new NotConvertedException("name", name);
    }
    return reference;
  }

  /** Whether there is something of this name. */
  boolean has(String name) {
    return known.containsKey(name);
  }
}
