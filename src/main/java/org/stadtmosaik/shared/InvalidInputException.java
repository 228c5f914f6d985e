package org.stadtmosaik.shared;

/** Something that a person typed cannot be used; says which field and why. */
public class InvalidInputException extends DomainException {

  private static final long serialVersionUID = 1L;

  private final String field;

  /**
   * @param field the field's name in the request
   * @param key of the sentence that says what to do
   */
  public InvalidInputException(String field, String key, Object... arguments) {
    super(key, arguments);
    this.field = field;
  }

  public String field() {
    return field;
  }
}
