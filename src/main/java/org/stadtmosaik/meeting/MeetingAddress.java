package org.stadtmosaik.meeting;

import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;

/** Where people find a meeting. */
@Component
public class MeetingAddress {

  private final PortalPlace place;

  MeetingAddress(PortalPlace place) {
    this.place = place;
  }

  /** The path of its page, with a slash before it. */
  public static String path(String handle) {
    return "/m/" + handle;
  }

  /** The path on which one registration can be seen and changed on any device. */
  public static String path(String handle, String secret) {
    return path(handle) + "/r/" + secret;
  }

  /** The full address, to be passed on. */
  public String of(String handle) {
    return place.address(path(handle));
  }

  /** The full address of a path of these. */
  public String full(String path) {
    return place.address(path);
  }

  /** What the QR code for the day says: it opens the list of those who check people in. */
  public String checkIn(String handle, String secret) {
    return place.address("/checkin/" + handle) + "#" + secret;
  }
}
