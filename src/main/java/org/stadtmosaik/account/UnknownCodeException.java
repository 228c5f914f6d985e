package org.stadtmosaik.account;

import org.stadtmosaik.shared.DomainException;

/** No resident has this recovery code. */
public class UnknownCodeException extends DomainException {

  private static final long serialVersionUID = 1L;

  public UnknownCodeException() {
    super("account.error.unknownCode");
  }
}
