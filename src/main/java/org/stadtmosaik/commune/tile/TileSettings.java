package org.stadtmosaik.commune.tile;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where tiles come from, by environment ({@code STADTMOSAIK_MAP_TILES_URL}) or in {@code
 * stadtmosaik.properties} in the data folder. Off unless a URL is set.
 *
 * @param url with {@code {z}}, {@code {x}} and {@code {y}} in its path or query; see {@link
 *     TileTemplate}
 * @param attribution whose tiles they are, as text on the map
 * @param maxZoom the closest that the host has, at most {@link TileAddress#CLOSEST}
 */
@ConfigurationProperties("stadtmosaik.map.tiles")
public record TileSettings(
    @Nullable String url, @DefaultValue("") String attribution, @DefaultValue("18") int maxZoom) {

  public TileSettings {
    maxZoom = Math.clamp(maxZoom, 0, TileAddress.CLOSEST);
    attribution = attribution.strip();
  }

  /** Without the address, which may hold a key. */
  @Override
  public String toString() {
    return url == null ? "no tiles" : "tiles up to zoom " + maxZoom;
  }
}
