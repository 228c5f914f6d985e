package org.stadtmosaik.meeting;

/** Who wrote an answer or registration down. */
public enum Channel {
  /** The resident. */
  SELF,
  /** Staff, for somebody who called or came by. */
  STAFF
}
