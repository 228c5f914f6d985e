package org.stadtmosaik.survey;

import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;

/** Where people find a survey. */
@Component
public class SurveyAddress {

  private final PortalPlace place;

  SurveyAddress(PortalPlace place) {
    this.place = place;
  }

  /** The path, with a slash before it. */
  public static String path(String handle) {
    return "/s/" + handle;
  }

  /** The full address, to be printed and scanned. */
  public String of(String handle) {
    return place.address(path(handle));
  }
}
