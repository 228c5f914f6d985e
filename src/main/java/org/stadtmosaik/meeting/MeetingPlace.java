package org.stadtmosaik.meeting;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneMap;
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
    @Nullable Double longitude) {

  /** Where it lies, if staff know. */
  public Optional<CommuneMap.Position> position() {
    return latitude == null || longitude == null
        ? Optional.empty()
        : Optional.of(new CommuneMap.Position(longitude, latitude));
  }
}
