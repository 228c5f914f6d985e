package org.stadtmosaik.meeting;

import java.util.UUID;

/** A sign-up of one or more people; made by their device, so that a resend is the same. */
public record RegistrationId(UUID value) {}
