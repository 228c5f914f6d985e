package org.stadtmosaik.shell;

import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.shared.LocalizedText;

/**
 * Whose pages a person reads.
 *
 * @param path of its own first page, without a slash before it
 * @param mark the address of its mark; none for the portal's
 * @param contact an e-mail address; empty for none
 * @param properties the theme's custom properties for its colour; empty for the portal's own
 */
public record Brand(
    LocalizedText.Reading name,
    String path,
    Optional<String> mark,
    String contact,
    Map<String, String> properties) {

  /** The properties as a style attribute, for pages that Flow does not render. */
  public String style() {
    StringBuilder style = new StringBuilder();
    properties.forEach((name, value) -> style.append(name).append(':').append(value).append(';'));
    return style.toString();
  }
}
