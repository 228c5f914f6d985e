package org.stadtmosaik.meeting.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.RegistrationState;

/** A registration as far as it matters for what is told. */
public record Told(
    UUID id,
    UUID meeting,
    MeetingMode mode,
    RegistrationState state,
    @Nullable Instant offeredUntil,
    long version) {}
