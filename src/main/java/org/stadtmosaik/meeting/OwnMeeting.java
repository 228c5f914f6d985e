package org.stadtmosaik.meeting;

import java.time.ZoneId;
import org.stadtmosaik.shared.LocalizedText;

/** A meeting for which somebody has signed up, as their own list has it. */
public record OwnMeeting(
    String handle,
    LocalizedText title,
    ZoneId zone,
    MeetingTime time,
    boolean cancelled,
    RegistrationState state) {

  /** The path of its page, with a slash before it. */
  public String path() {
    return MeetingAddress.path(handle);
  }
}
