package org.stadtmosaik.moderation;

/** What a moderator decides. */
public enum Outcome {
  PUBLISH,
  DECLINE
}
