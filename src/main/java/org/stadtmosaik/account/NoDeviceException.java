package org.stadtmosaik.account;

import org.stadtmosaik.shared.DomainException;

/** The request came without the secret of a resident's device. */
public class NoDeviceException extends DomainException {

  private static final long serialVersionUID = 1L;

  public NoDeviceException() {
    super("account.error.noDevice");
  }
}
