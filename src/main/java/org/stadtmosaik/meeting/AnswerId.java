package org.stadtmosaik.meeting;

import java.util.UUID;

/** What one resident said to a poll; made by their device, so that a resend is the same answer. */
public record AnswerId(UUID value) {}
