package org.stadtmosaik.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registration as the list at the door has it.
 *
 * @param here how many of them have come
 * @param since when the first of them came
 * @param code the first bytes of the hash of the secret in their QR code, in hexadecimal
 */
public record CheckInGuest(
    RegistrationId id,
    String name,
    int people,
    RegistrationState state,
    MeetingMode mode,
    Needs needs,
    int here,
    @Nullable Instant since,
    String code) {}
