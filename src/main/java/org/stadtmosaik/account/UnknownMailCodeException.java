package org.stadtmosaik.account;

import org.stadtmosaik.shared.DomainException;

/** The code from a mail is wrong, was used, is too old, or was asked for in another browser. */
public class UnknownMailCodeException extends DomainException {

  private static final long serialVersionUID = 1L;

  public UnknownMailCodeException() {
    super("mailcode.error.wrong");
  }
}
