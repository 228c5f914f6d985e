package org.stadtmosaik.media;

/** Whether somebody may see a thing's pictures. */
public enum MediaAccess {
  /** To them, the pictures do not exist. */
  NONE,
  /** They may and others may not: no browser keeps a copy. */
  PRIVATE,
  /** Everybody may. */
  PUBLIC
}
