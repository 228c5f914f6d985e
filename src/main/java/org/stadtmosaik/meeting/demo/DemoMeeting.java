package org.stadtmosaik.meeting.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A meeting of {@code demo/meetings.json}.
 *
 * @param place the first name of one of {@code demo/places.json}
 * @param day so many days from today
 * @param start the time of day by the communes' clocks
 * @param times how many meetings, a week apart
 * @param supplier so many days before it, orders have to be placed
 * @param written what was said, of one that is over
 * @param guests name, language, number of people and what they need
 */
record DemoMeeting(
    String commune,
    String project,
    String place,
    int day,
    String start,
    int minutes,
    int times,
    @Nullable String link,
    @Nullable Integer sitePlaces,
    @Nullable Integer onlinePlaces,
    @Nullable Integer supplier,
    List<String> meets,
    LocalizedText title,
    LocalizedText text,
    @Nullable LocalizedText agenda,
    @Nullable DemoContingent contingent,
    @Nullable LocalizedText written,
    List<List<Object>> guests) {

  /** Places that are kept for some. */
  record DemoContingent(int places, LocalizedText name) {}
}
