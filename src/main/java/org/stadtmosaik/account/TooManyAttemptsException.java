package org.stadtmosaik.account;

import org.stadtmosaik.shared.DomainException;

/** This address has tried too often within a minute. */
public class TooManyAttemptsException extends DomainException {

  private static final long serialVersionUID = 1L;

  public TooManyAttemptsException() {
    super("account.error.tooManyAttempts");
  }
}
