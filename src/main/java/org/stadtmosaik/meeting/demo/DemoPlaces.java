package org.stadtmosaik.meeting.demo;

import java.io.PrintStream;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.PlaceEditing;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;

/** Invented places in the invented communes. To all other maps they lie in the North Sea. */
@Component
class DemoPlaces implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final Communes communes;
  private final MeetingPlaces places;
  private final PlaceEditing editing;

  DemoPlaces(Communes communes, MeetingPlaces places, PlaceEditing editing) {
    this.communes = communes;
    this.places = places;
    this.editing = editing;
  }

  private record DemoPlace(
      String commune,
      LocalizedText name,
      String address,
      double latitude,
      double longitude,
      LocalizedText access) {}

  @Override
  public int order() {
    return 55;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (demo) {
      for (DemoPlace place : DemoFile.read("places", DemoPlace[].class)) {
        communes
            .named(place.commune())
            .filter(CommuneSummary::demo)
            .ifPresent(commune -> make(commune, place));
      }
    }
  }

  private void make(CommuneSummary commune, DemoPlace place) {
    boolean there =
        places.in(commune.id()).stream()
            .anyMatch(it -> it.name().original().equals(place.name().original()));
    if (!there) {
      editing.save(
          COMMAND,
          new MeetingPlace(
              new PlaceId(Ids.next()),
              commune.id(),
              place.name(),
              place.address(),
              place.access(),
              place.latitude(),
              place.longitude()),
          null);
    }
  }
}
