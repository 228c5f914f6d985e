package org.stadtmosaik.notification.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.notification.MailState;
import org.stadtmosaik.shared.Language;

/**
 * A row of the outbox.
 *
 * @param body {@code null} once it is no longer needed
 * @param attempts that have been begun
 * @param nextAttemptAt while it is being sent, until when nobody else may try
 */
public record OutboxMail(
    UUID id,
    String kind,
    String recipient,
    Language language,
    String subject,
    @Nullable Body body,
    @Nullable Instant validUntil,
    Instant createdAt,
    MailState state,
    int attempts,
    Instant nextAttemptAt,
    @Nullable Problem problem) {

  /** How often it is tried: for two days. */
  public static final int ATTEMPTS = 12;

  private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
  private static final Duration LONGEST_WAIT = Duration.ofHours(8);

  /** When to try again after the last attempt failed; each wait is twice as long as the last. */
  public Instant nextAttempt(Instant now) {
    Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, ATTEMPTS));
    return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  /** Whether it still says something that is true. */
  public boolean isValidAt(Instant now) {
    return validUntil == null || now.isBefore(validUntil);
  }

  @Override
  public String toString() {
    return "mail " + id;
  }
}
