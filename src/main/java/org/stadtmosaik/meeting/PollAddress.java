package org.stadtmosaik.meeting;

import org.springframework.stereotype.Component;
import org.stadtmosaik.account.PortalPlace;

/** Where people find a date poll, and an answer of theirs. */
@Component
public class PollAddress {

  private final PortalPlace place;

  PollAddress(PortalPlace place) {
    this.place = place;
  }

  /** The path, with a slash before it. */
  public static String path(String handle) {
    return "/t/" + handle;
  }

  /** The path on which an answer can be changed from any device. */
  public static String path(String handle, String secret) {
    return path(handle) + "/a/" + secret;
  }

  /** The full address, to be sent and scanned. */
  public String of(String handle) {
    return place.address(path(handle));
  }

  /** The full address on which an answer can be changed. */
  public String of(String handle, String secret) {
    return place.address(path(handle, secret));
  }
}
