package org.stadtmosaik.meeting.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.LocalizedText;

/**
 * An invented date poll.
 *
 * @param project its slug
 * @param deadline days from the first start on
 */
record DemoPoll(
    String commune,
    String project,
    int deadline,
    boolean resultsVisible,
    int picks,
    LocalizedText title,
    LocalizedText text,
    List<DemoDate> dates,
    List<DemoCrowd> answers) {

  /**
   * @param weekday from 1 for Monday
   * @param week after the first possible one
   * @param start all day without one
   */
  record DemoDate(
      int weekday,
      @Nullable Integer week,
      @Nullable String start,
      @Nullable Integer minutes,
      @Nullable String place,
      @Nullable Boolean online,
      @Nullable Integer capacity,
      List<String> meets) {}

  /**
   * People who answer alike.
   *
   * @param says a letter for each date: yes, if need be, no, or nothing
   */
  record DemoCrowd(
      int count,
      String language,
      String neighbourhood,
      String says,
      List<String> needs,
      int people,
      List<String> names,
      @Nullable String comment) {}
}
