package org.stadtmosaik.survey.freetext;

/** How far a text has come. */
public enum FreeTextState {
  /** Nobody was asked to look at it yet. */
  KEPT,
  /** It lies before the moderators. */
  WAITING,
  /** Everybody reads it. */
  RELEASED,
  /** A moderator has decided that it stays here. */
  DECLINED
}
