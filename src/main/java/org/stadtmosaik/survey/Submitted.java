package org.stadtmosaik.survey;

/** What became of a submission. */
public enum Submitted {
  NEW,
  /** It had arrived before, and this was the same once more. */
  AGAIN
}
