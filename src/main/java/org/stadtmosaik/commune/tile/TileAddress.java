package org.stadtmosaik.commune.tile;

import java.util.Optional;
import java.util.regex.Pattern;
import org.stadtmosaik.commune.CommuneMap.Bounds;

/**
 * One of the squares into which the world is cut (Web Mercator, EPSG:3857, numbered as
 * OpenStreetMap does).
 *
 * @param zoom 0 for the whole world in one, each further one halves both sides
 * @param column from 180 degrees west, below 2 to the power of zoom
 * @param row from the north, below the same
 */
public record TileAddress(int zoom, int column, int row) {

  /** Beyond it a pixel is less than two centimetres. */
  public static final int CLOSEST = 22;

  private static final Pattern NUMBER = Pattern.compile("0|[1-9]\\d{0,7}");
  private static final double AROUND = 360;

  public TileAddress {
    if (zoom < 0 || zoom > CLOSEST) {
      throw new IllegalArgumentException("no zoom: " + zoom);
    }
    int many = 1 << zoom;
    if (column < 0 || column >= many || row < 0 || row >= many) {
      throw new IllegalArgumentException("no tile of zoom " + zoom);
    }
  }

  /** What stands in an address; nothing unless these are the numbers of a tile. */
  public static Optional<TileAddress> of(String zoom, String column, String row) {
    if (!NUMBER.matcher(zoom).matches()
        || !NUMBER.matcher(column).matches()
        || !NUMBER.matcher(row).matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new TileAddress(Integer.parseInt(zoom), Integer.parseInt(column), Integer.parseInt(row)));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What it shows, in degrees. */
  public Bounds bounds() {
    return new Bounds(longitude(column), latitude(row + 1), longitude(column + 1), latitude(row));
  }

  private double longitude(int side) {
    return side * AROUND / (1 << zoom) - AROUND / 2;
  }

  /** The inverse of the projection (EPSG Guidance Note 7-2, 3.2.1.2). */
  private double latitude(int side) {
    return Math.toDegrees(Math.atan(Math.sinh(Math.PI * (1 - 2.0 * side / (1 << zoom)))));
  }
}
