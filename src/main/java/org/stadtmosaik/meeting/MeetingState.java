package org.stadtmosaik.meeting;

/** Whether a meeting takes place. */
public enum MeetingState {
  PLANNED,
  CANCELLED
}
