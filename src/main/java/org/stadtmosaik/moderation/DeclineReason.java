package org.stadtmosaik.moderation;

import java.util.Locale;

/** Why something is not published. Each has a sentence in every language. */
public enum DeclineReason {
  PERSONAL_DATA,
  INSULT,
  UNLAWFUL,
  ADVERTISING,
  OFF_TOPIC,
  REPEATED,
  UNCLEAR;

  /** Message key of the reason in a few words, for the list that moderators choose from. */
  public String key() {
    return "moderation.reason." + name().toLowerCase(Locale.ROOT);
  }

  /** Message key of the sentence that the author reads. */
  public String sentenceKey() {
    return key() + ".sentence";
  }
}
