package org.stadtmosaik.idea.paper;

/** What is printed for a board. */
public enum BoardSheet {
  /** A poster of 210 by 297 millimetres. */
  POSTER_A4,
  /** A poster of 297 by 420 millimetres. */
  POSTER_A3,
  /** Four cards to cut out and write on, on a page of 210 by 297 millimetres. */
  CARDS
}
