package org.stadtmosaik.meeting;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A registration for whoever holds it.
 *
 * @param number in the order of arrival
 * @param offeredUntil until when the place is kept for them that is offered
 * @param standing why they wait, if they do
 * @param link to take part from afar, for those who have a place there, once it is known
 * @param secret the last part of the link by which it can be changed on any device
 * @param checkIn what stands in the QR code for the day
 */
public record OwnRegistration(
    RegistrationId id,
    MeetingId meeting,
    int number,
    long version,
    SignUp says,
    RegistrationState state,
    @Nullable Instant offeredUntil,
    @Nullable Standing standing,
    @Nullable String link,
    String secret,
    String checkIn) {

  @Override
  public String toString() {
    return "OwnRegistration[" + id + " " + state + "]";
  }
}
