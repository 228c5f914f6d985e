package org.stadtmosaik.survey.checking;

/** How much a finding matters. */
public enum Severity {
  /** It cannot be published so. */
  ERROR,
  /** Somebody would be stopped, misled or left out. */
  WARNING,
  /** It could be easier. */
  HINT
}
