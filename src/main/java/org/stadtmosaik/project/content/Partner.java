package org.stadtmosaik.project.content;

import java.util.UUID;
import org.stadtmosaik.shared.Ids;

/**
 * Somebody who carries the project.
 *
 * @param name the same in every language
 * @param link where to read about them; may be empty
 */
public record Partner(UUID id, String name, TranslatedText role, String link) implements Entry {

  public static Partner fresh() {
    return new Partner(Ids.next(), "", TranslatedText.EMPTY, "");
  }

  @Override
  public boolean blank() {
    return name.isBlank() && role.isEmpty() && link.isBlank();
  }

  @Override
  public Partner stripped() {
    return new Partner(id, name.strip(), role.stripped(), link.strip());
  }
}
