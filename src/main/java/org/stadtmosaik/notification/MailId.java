package org.stadtmosaik.notification;

import java.util.UUID;

/** A mail in the outbox. */
public record MailId(UUID value) {}
