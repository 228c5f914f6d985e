package org.stadtmosaik.shared;

/** It does not exist, or not for the person who asks: the two read the same. */
public class NotFoundException extends DomainException {

  private static final long serialVersionUID = 1L;

  public NotFoundException() {
    super("shared.error.notFound");
  }
}
