package org.stadtmosaik.meeting;

import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.ContingentStore;
import org.stadtmosaik.meeting.domain.MeetingRow;

/** Makes what others see of meetings. */
@Component
class MeetingViews {

  private final MeetingPlaces places;
  private final ContingentStore contingents;

  MeetingViews(MeetingPlaces places, ContingentStore contingents) {
    this.places = places;
    this.contingents = contingents;
  }

  MeetingView of(MeetingRow row) {
    return row.view(row.placeId().flatMap(places::get).orElse(null), contingents.of(row.id()));
  }
}
