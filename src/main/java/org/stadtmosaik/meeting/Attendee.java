package org.stadtmosaik.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * A registration as staff see it.
 *
 * @param number in the order of arrival
 * @param offeredUntil until when an offer stands
 * @param position in line, for those who wait
 * @param checkedIn how many of them came
 */
public record Attendee(
    RegistrationId id,
    int number,
    long version,
    String name,
    Language language,
    MeetingMode mode,
    int people,
    @Nullable ContingentId contingent,
    Needs needs,
    RegistrationState state,
    @Nullable Instant offeredUntil,
    @Nullable Integer position,
    Channel channel,
    int checkedIn,
    Instant created) {}
