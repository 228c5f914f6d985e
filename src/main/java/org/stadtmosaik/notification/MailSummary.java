package org.stadtmosaik.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * A mail in the list: without the person and without the text.
 *
 * @param language that the subject is in
 * @param attempts that were made
 * @param nextAttemptAt when it is tried again, while it is queued
 * @param problemKey message key of why the last attempt failed
 */
public record MailSummary(
    MailId id,
    String subject,
    Language language,
    Instant createdAt,
    MailState state,
    int attempts,
    Instant nextAttemptAt,
    @Nullable String problemKey) {}
