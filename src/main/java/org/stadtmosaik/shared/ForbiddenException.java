package org.stadtmosaik.shared;

/** It exists, and this colleague's role does not allow it. */
public class ForbiddenException extends DomainException {

  private static final long serialVersionUID = 1L;

  public ForbiddenException() {
    super("shared.error.forbidden");
  }
}
