package org.stadtmosaik.project;

/** What residents do in a project; a phase grants it or not. */
public enum ParticipationAction {
  /** Put in something new. */
  CONTRIBUTE,
  /** Support what others put in. */
  SUPPORT,
  /** Agree, disagree or pass on a statement. */
  OPINE,
  /** Say something to what others put in. */
  COMMENT
}
