package org.stadtmosaik.discussion;

import java.util.Locale;

/** Where a comment stands. */
public enum CommentState {
  /** A person has yet to look at it. */
  HELD,
  PUBLISHED,
  DECLINED,
  /** Its author has taken it back. */
  WITHDRAWN;

  /** The word that stands for it in answers and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Message key of the word on its tag. */
  public String key() {
    return "discussion.state." + code();
  }
}
