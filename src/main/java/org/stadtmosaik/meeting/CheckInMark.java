package org.stadtmosaik.meeting;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody at the door said of one registration.
 *
 * @param id made by the phone; it counts once
 * @param before how many of them had come, as far as the phone knew
 * @param here how many of them have come
 * @param at when it was tapped, by the phone's clock
 */
public record CheckInMark(UUID id, RegistrationId registration, int before, int here, Instant at) {}
