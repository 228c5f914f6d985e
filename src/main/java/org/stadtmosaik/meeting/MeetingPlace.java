package org.stadtmosaik.meeting;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A place where people meet.
 *
 * @param address street, number and town in one line
 * @param access how one gets in, if staff wrote that down
 */
public record MeetingPlace(
    PlaceId id,
    CommuneId commune,
    LocalizedText name,
    String address,
    @Nullable LocalizedText access,
    @Nullable Double latitude,
    @Nullable Double longitude) {}
