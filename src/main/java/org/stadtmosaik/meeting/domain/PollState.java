package org.stadtmosaik.meeting.domain;

/** What became of a poll. */
public enum PollState {
  OPEN,
  DECIDED,
  CANCELLED
}
