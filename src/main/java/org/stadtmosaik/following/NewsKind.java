package org.stadtmosaik.following;

/** What kind of thing has happened; a digest counts each kind. */
public enum NewsKind {
  /** An idea was published on a board. */
  IDEA,
  /** A comment or a reply was published. */
  COMMENT,
  /** The commune has answered officially. */
  ANSWER,
  /** What becomes of it has changed. */
  STATE,
  /** Research that it led to has found something. */
  FINDING,
  /** Something was decided or done about research that it led to. */
  DECISION
}
