package org.stadtmosaik.survey.transfer.expression;

/** Knows what names stand for. */
@FunctionalInterface
public interface Names {

  /**
   * What this name stands for.
   *
   * @throws NotConvertedException if it stands for nothing that a rule can look at
   */
  Reference find(String name) throws NotConvertedException;

  /**
   * What a name stands for of which its source does not say that it is a question.
   *
   * @throws NotConvertedException if it stands for nothing that a rule can look at
   */
  default Reference findBare(String name) throws NotConvertedException {
    return find(name);
  }
}
