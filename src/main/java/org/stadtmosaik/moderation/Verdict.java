package org.stadtmosaik.moderation;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What a moderator says about a case.
 *
 * @param reason and
 * @param explanation are needed to decline and absent to publish
 */
public record Verdict(
    Outcome outcome, @Nullable DeclineReason reason, @Nullable LocalizedText explanation) {

  /** The longest explanation, in characters (UTF-16 units). */
  public static final int MAX_EXPLANATION = 2000;

  /**
   * @throws InvalidInputException if it declines without a reason or a sentence
   */
  public Verdict {
    if (outcome == Outcome.DECLINE) {
      if (reason == null) {
        throw new InvalidInputException("reason", "moderation.error.reasonMissing");
      }
      if (explanation == null || explanation.texts().values().stream().anyMatch(String::isBlank)) {
        throw new InvalidInputException("explanation", "moderation.error.explanationMissing");
      }
      if (explanation.texts().values().stream().anyMatch(t -> t.length() > MAX_EXPLANATION)) {
        throw new InvalidInputException(
            "explanation", "moderation.error.explanationTooLong", MAX_EXPLANATION);
      }
    }
  }

  public static Verdict publish() {
    return new Verdict(Outcome.PUBLISH, null, null);
  }

  public static Verdict decline(DeclineReason reason, LocalizedText explanation) {
    return new Verdict(Outcome.DECLINE, reason, explanation);
  }
}
