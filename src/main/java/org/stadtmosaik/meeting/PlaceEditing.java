package org.stadtmosaik.meeting;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.domain.PlaceEdits;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

/** Writing down where people can meet, for those who run meetings. */
@Service
public class PlaceEditing {

  public static final int LONGEST_NAME = 120;
  public static final int LONGEST_ADDRESS = 300;
  public static final int LONGEST_ACCESS = 2_000;

  private final MeetingPlaces places;
  private final PlaceEdits edits;
  private final Communes communes;
  private final AuditLog audit;

  PlaceEditing(MeetingPlaces places, PlaceEdits edits, Communes communes, AuditLog audit) {
    this.places = places;
    this.edits = edits;
    this.communes = communes;
    this.audit = audit;
  }

  /**
   * Adds a place, or changes the one of this id. The same once more changes nothing.
   *
   * @param neighbourhood in which it lies, if it lies in one
   * @throws NotFoundException if they do not work in its commune
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   * @throws InvalidInputException with the first thing that cannot be
   */
  @Transactional
  public void save(Actor actor, MeetingPlace place, @Nullable UUID neighbourhood) {
    actor.require(place.commune(), MeetingAccess.RUNNING);
    check(place);
    requireHere(place, neighbourhood);
    MeetingPlace before = places.get(place.id()).orElse(null);
    if (before != null && !before.commune().equals(place.commune())) {
      throw new NotFoundException();
    }
    boolean same = place.equals(before) && Objects.equals(neighbourhood(place), neighbourhood);
    if (!same) {
      edits.put(place, neighbourhood);
      audit.record(
          actor,
          place.commune(),
          before == null ? "meeting.placeAdded" : "meeting.placeChanged",
          "place:" + place.id().value(),
          Map.of());
    }
  }

  /** The neighbourhood in which a place lies; places are public. */
  @Transactional(readOnly = true)
  public @Nullable UUID neighbourhood(MeetingPlace place) {
    return edits.neighbourhood(place.id()).orElse(null);
  }

  private void requireHere(MeetingPlace place, @Nullable UUID neighbourhood) {
    boolean known =
        neighbourhood == null
            || communes.neighbourhoods(place.commune()).stream()
                .anyMatch(it -> it.id().equals(neighbourhood));
    if (!known) {
      throw new InvalidInputException("neighbourhood", "meetingstaff.places.neighbourhood.unknown");
    }
  }

  private static void check(MeetingPlace place) {
    check(fits(place.name(), LONGEST_NAME), "name", "meetingstaff.places.name.missing");
    check(
        !place.address().isBlank() && place.address().length() <= LONGEST_ADDRESS,
        "address",
        "meetingstaff.places.address.missing");
    check(
        place.access() == null || fits(place.access(), LONGEST_ACCESS),
        "access",
        "meetingstaff.places.access.long");
    check(onEarth(place.latitude(), place.longitude()), "map", "meetingstaff.places.map.wrong");
  }

  private static boolean fits(LocalizedText text, int longest) {
    return text.texts().values().stream().allMatch(it -> !it.isBlank() && it.length() <= longest);
  }

  /** Either both, as the World Geodetic System has them, or neither. */
  private static boolean onEarth(@Nullable Double latitude, @Nullable Double longitude) {
    return latitude == null || longitude == null
        ? latitude == null && longitude == null
        : Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180;
  }

  private static void check(boolean good, String field, String key) {
    if (!good) {
      throw new InvalidInputException(field, key);
    }
  }
}
