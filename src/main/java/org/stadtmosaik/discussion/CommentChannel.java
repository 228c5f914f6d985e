package org.stadtmosaik.discussion;

/** How a comment came in. */
public enum CommentChannel {
  PORTAL,
  /** Said or written at a workshop. */
  WORKSHOP,
  PAPER,
  IMPORT
}
