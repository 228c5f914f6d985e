package org.stadtmosaik.results;

import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;

/**
 * A column of a table.
 *
 * @param name as it stands in the header; the same in every language, so that scripts keep working
 * @param meaning a sentence for the README
 */
public record Column(String name, LocalizedText meaning) {

  /**
   * @throws IllegalArgumentException if the name is blank
   */
  public Column {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a column needs a name");
    }
  }

  /**
   * A column whose meaning is a text of the portal.
   *
   * @param key of that text, which exists in every shipped language
   * @throws IllegalArgumentException if there is no such text
   */
  public static Column described(String name, String key, Object... arguments) {
    return new Column(name, Messages.inAll(key, arguments));
  }
}
