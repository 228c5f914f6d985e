package org.stadtmosaik.shared;

/** What was asked for clashes with what has happened in the meantime. */
public class ConflictException extends DomainException {

  private static final long serialVersionUID = 1L;

  public ConflictException(String key, Object... arguments) {
    super(key, arguments);
  }
}
