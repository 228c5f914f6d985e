package org.stadtmosaik.project.content;

/** How far a text is in one language. */
public enum TextState {
  /** The language that it is translated from. */
  ORIGINAL,
  /** Nobody wrote anything in any language. */
  EMPTY,
  /** Not there in this language, though in another. */
  MISSING,
  /** The original was changed after somebody last said that this is right. */
  STALE,
  /** Says what the original says. */
  CURRENT
}
