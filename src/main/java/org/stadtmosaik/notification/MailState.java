package org.stadtmosaik.notification;

import java.util.Locale;

/** Where a mail stands. */
public enum MailState {
  /** Waits for the next attempt, or for an operator. */
  QUEUED,
  /** Somebody is sending it now. */
  SENDING,
  /** The mail server has taken it. */
  SENT,
  /** An operator told the person by other means. */
  HANDED_OVER,
  /** It cannot be delivered. */
  FAILED,
  /** What it said was valid for a while only, and that while is over. */
  EXPIRED;

  /** Message key of the state in a word. */
  public String key() {
    return "notification.state." + name().toLowerCase(Locale.ROOT);
  }

  /** Whether somebody still has to do something about it. */
  public boolean isOpen() {
    return this == QUEUED || this == SENDING;
  }
}
