package org.stadtmosaik.notification;

import org.jspecify.annotations.Nullable;

/**
 * A mail that an operator has opened.
 *
 * @param recipient its address
 * @param text as it is sent in plain; {@code null} once it was sent or is no longer valid
 */
public record MailContent(MailSummary summary, String recipient, @Nullable String text) {}
