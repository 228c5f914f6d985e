package org.stadtmosaik.commune.map;

import java.util.List;
import org.stadtmosaik.commune.CommuneMap.Bounds;
import org.stadtmosaik.commune.CommuneMap.Position;

/**
 * Where positions lie in a drawing whose longer side has {@value #SIDE} units. Degrees are narrower
 * than high, away from the equator; over a commune that is the same everywhere (an equirectangular
 * projection, true to scale in its middle).
 */
public final class Plane {

  /** Units of the longer side: those that {@link Simplification} keeps apart. */
  public static final int SIDE = 600;

  /** A degree of latitude (nautical mile of 1852 m, 60 of them). */
  private static final double METRES = 111_120;

  /** The scale is at most this part of the width. */
  private static final double SHARE = 0.35;

  private final Bounds bounds;
  private final double scale;

  public Plane(Bounds bounds) {
    this.bounds = bounds;
    this.scale = SIDE / bounds.size();
  }

  /** A point of the drawing, in whole units from its upper left corner. */
  public record Spot(int x, int y) {}

  public Spot spot(Position position) {
    return new Spot(
        Math.toIntExact(
            Math.round((position.longitude() - bounds.west()) * bounds.narrow() * scale)),
        Math.toIntExact(Math.round((bounds.north() - position.latitude()) * scale)));
  }

  /** How many degrees a unit to the east is. */
  public double degreesAcross() {
    return 1 / (bounds.narrow() * scale);
  }

  /** How many degrees a unit to the south is. */
  public double degreesDown() {
    return 1 / scale;
  }

  public List<Spot> spots(List<Position> positions) {
    return positions.stream().map(this::spot).toList();
  }

  public int width() {
    return (int) Math.round((bounds.east() - bounds.west()) * bounds.narrow() * scale);
  }

  public int height() {
    return (int) Math.round((bounds.north() - bounds.south()) * scale);
  }

  /** The square around these borders, in square units: what is large has room for its name. */
  public double extent(List<List<Position>> rings) {
    Bounds around = Bounds.of(rings);
    return (around.east() - around.west())
        * bounds.narrow()
        * (around.north() - around.south())
        * scale
        * scale;
  }

  /** One, two or five and nothing but noughts, as long as a scale has room for. */
  public int roundMetres() {
    double room = Math.max(width(), SIDE / 4.0) * SHARE / scale * METRES;
    int power = (int) Math.pow(10, Math.floor(Math.log10(Math.max(1, room))));
    return power * (room >= 5 * power ? 5 : room >= 2 * power ? 2 : 1);
  }

  public int units(int metres) {
    return (int) Math.round(metres / METRES * scale);
  }
}
