package org.stadtmosaik.meeting;

import java.util.List;
import org.stadtmosaik.shared.LocalizedText;

/** The calendars of a commune that anybody may subscribe to. */
public record CommuneCalendars(Offer all, List<Offer> neighbourhoods, List<Offer> projects) {

  /**
   * One calendar.
   *
   * @param path with a slash before it
   */
  public record Offer(LocalizedText name, String path) {}
}
