package org.stadtmosaik.meeting;

/** How somebody takes part. The places of one are not the places of the other. */
public enum MeetingMode {
  SITE,
  ONLINE
}
