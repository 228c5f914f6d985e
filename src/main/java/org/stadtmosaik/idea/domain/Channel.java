package org.stadtmosaik.idea.domain;

/** How an idea came in. */
public enum Channel {
  PORTAL,
  IMPORT
}
