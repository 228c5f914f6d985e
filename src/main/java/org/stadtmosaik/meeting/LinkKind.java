package org.stadtmosaik.meeting;

/** What was talked about. */
public enum LinkKind {
  IDEA,
  /** One of the project's research questions. */
  QUESTION
}
