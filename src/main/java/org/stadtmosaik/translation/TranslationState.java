package org.stadtmosaik.translation;

/** How a translation came about. */
public enum TranslationState {
  /** By a machine; nobody has looked at it. */
  MACHINE,
  /** By a person. */
  HUMAN,
  /** By a person or a machine, and looked at by a person. */
  REVIEWED,
  /** By a person, of an original that was changed since. */
  STALE
}
