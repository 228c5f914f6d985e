package org.stadtmosaik.idea;

import java.util.Locale;

/** Where an idea stands. */
public enum IdeaState {
  /** Only on its author's phone. */
  DRAFT,
  /** Waits for a person's decision. */
  HELD,
  PUBLISHED,
  DECLINED,
  /** Taken back by its author. */
  WITHDRAWN,
  /** A duplicate that staff put into another idea, which its address leads to. */
  MERGED;

  /** The word in exports and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of the word that people read. */
  public String key() {
    return "idea.state." + code();
  }
}
