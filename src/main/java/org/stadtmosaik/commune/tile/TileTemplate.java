package org.stadtmosaik.commune.tile;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Addresses of tiles at one host: {@code http} or {@code https}, with {@code {z}}, {@code {x}} and
 * {@code {y}} behind the host's name, where nothing else stands in braces.
 */
final class TileTemplate {

  private static final Pattern PLACES =
      Pattern.compile("https?://[^/{}@?#]+(?<rest>/(?:[^{}#]|\\{[xyz]})*)");

  private final String template;

  private TileTemplate(String template) {
    this.template = template;
  }

  /** Nothing if this is no such address. */
  static Optional<TileTemplate> of(String text) {
    var places = PLACES.matcher(text.strip());
    if (!places.matches()
        || !places.group("rest").contains("{z}")
        || !places.group("rest").contains("{x}")
        || !places.group("rest").contains("{y}")) {
      return Optional.empty();
    }
    try {
      TileTemplate template = new TileTemplate(text.strip());
      boolean host = template.at(new TileAddress(0, 0, 0)).getHost() != null;
      return host ? Optional.of(template) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  URI at(TileAddress tile) {
    return URI.create(
        template
            .replace("{z}", Integer.toString(tile.zoom()))
            .replace("{x}", Integer.toString(tile.column()))
            .replace("{y}", Integer.toString(tile.row())));
  }
}
