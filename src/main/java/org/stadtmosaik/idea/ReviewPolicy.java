package org.stadtmosaik.idea;

/** When a person looks at a board's ideas. */
public enum ReviewPolicy {
  /** Before they are published, each of them. */
  BEFORE,
  /** Before they are published only if something in them calls for it, such as contact details. */
  ON_SUSPICION
}
