package org.stadtmosaik.project.content;

/** What kind of thing came of a project. */
public enum OutcomeStatus {
  FOUND,
  DECIDED,
  UNDERWAY,
  DONE,
  NOT_POSSIBLE
}
