package org.stadtmosaik.notification.domain;

import java.util.Locale;

/** Why an attempt failed: enough for an operator, and nothing about the person. */
public enum Problem {
  /** The mail server does not answer. */
  UNREACHABLE,
  /** There is no secure connection to it. */
  INSECURE,
  /** It does not accept the portal's user and password. */
  SIGN_IN,
  /** It says that there is no such mailbox. */
  NO_SUCH_MAILBOX,
  /** It refuses for now or for another reason. */
  REFUSED,
  /** We could not make a letter of it. */
  UNWRITABLE;

  /** Whether another attempt cannot help. */
  public boolean isFinal() {
    return this == NO_SUCH_MAILBOX || this == UNWRITABLE;
  }

  /** Message key of a sentence about it. */
  public String key() {
    return "notification.problem." + name().toLowerCase(Locale.ROOT);
  }
}
