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
}
