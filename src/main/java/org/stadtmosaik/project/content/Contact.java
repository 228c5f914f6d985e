package org.stadtmosaik.project.content;

/**
 * Whom people may ask.
 *
 * @param name of a person or an office
 * @param hours when somebody is there
 */
public record Contact(String name, String email, String phone, TranslatedText hours) {

  public static final Contact NONE = new Contact("", "", "", TranslatedText.EMPTY);

  public boolean blank() {
    return name.isBlank() && email.isBlank() && phone.isBlank() && hours.isEmpty();
  }

  Contact stripped() {
    return new Contact(name.strip(), email.strip(), phone.strip(), hours.stripped());
  }
}
