package org.stadtmosaik.commune;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A commune's own map: named areas, and lines to find one's way by.
 *
 * @param credit whose data it is, if that has to be said; else empty
 */
public record CommuneMap(List<Area> areas, List<Line> lines, String credit) {

  /** How far beyond the areas a place may lie, as a part of the map's longer side. */
  private static final double MARGIN = 0.1;

  /** Degrees in WGS 84 (RFC 7946, section 4): east of Greenwich, and north of the equator. */
  @JsonFormat(shape = JsonFormat.Shape.ARRAY)
  public record Position(double longitude, double latitude) {}

  /**
   * An area with its borders.
   *
   * @param rings outer borders and those of holes, each without its first point again at the end;
   *     what lies within an odd number of them belongs to the area
   */
  public record Area(LocalizedText name, List<List<Position>> rings) {

    /** Whether the point lies in it: an odd number of borders to the east of it. */
    boolean holds(Position point) {
      boolean within = false;
      for (List<Position> ring : rings) {
        within ^= encloses(ring, point);
      }
      return within;
    }

    /** Whether the point lies within this border alone. */
    public static boolean encloses(List<Position> ring, Position point) {
      boolean within = false;
      Position from = ring.getLast();
      for (Position to : ring) {
        within ^= crosses(from, to, point);
        from = to;
      }
      return within;
    }

    private static boolean crosses(Position from, Position to, Position point) {
      double latitude = point.latitude();
      if (from.latitude() > latitude == to.latitude() > latitude) {
        return false;
      }
      double share = (latitude - from.latitude()) / (to.latitude() - from.latitude());
      double crossing = from.longitude() + share * (to.longitude() - from.longitude());
      return point.longitude() < crossing;
    }
  }

  /** Something long and thin. */
  public record Line(Kind kind, List<Position> points) {}

  /** What a line is. */
  public enum Kind {
    /** A river or canal. */
    WATER,
    /** A main street. */
    STREET,
    /** Something else, such as a railway. */
    OTHER
  }

  /** The area in which the point lies; the first one where several overlap. */
  public Optional<Area> areaAt(Position point) {
    return areas.stream().filter(area -> area.holds(point)).findFirst();
  }

  /** What all the areas lie within. Lines may reach beyond. */
  public Bounds bounds() {
    return Bounds.of(areas.stream().map(Area::rings).flatMap(List::stream).toList());
  }

  /** Whether the point lies on it, or not far from it: a tenth of its longer side at most. */
  public boolean reaches(Position point) {
    Bounds bounds = bounds();
    return bounds.holds(point, bounds.size() * MARGIN);
  }

  /** How many points it is drawn with. */
  public int size() {
    return areas.stream().map(Area::rings).flatMap(List::stream).mapToInt(List::size).sum()
        + lines.stream().map(Line::points).mapToInt(List::size).sum();
  }

  /** A rectangle in degrees. */
  public record Bounds(double west, double south, double east, double north) {

    /** The smallest around all these points, of which there is one at least. */
    public static Bounds of(Collection<List<Position>> paths) {
      return paths.stream().flatMap(List::stream).map(Bounds::at).reduce(Bounds::and).orElseThrow();
    }

    private static Bounds at(Position point) {
      return new Bounds(point.longitude(), point.latitude(), point.longitude(), point.latitude());
    }

    private Bounds and(Bounds other) {
      return new Bounds(
          Math.min(west, other.west),
          Math.min(south, other.south),
          Math.max(east, other.east),
          Math.max(north, other.north));
    }

    /** The smallest around this and the point. */
    public Bounds with(Position point) {
      return and(at(point));
    }

    /** The longer side, in degrees of latitude. */
    public double size() {
      return Math.max((east - west) * narrow(), north - south);
    }

    /** How much narrower a degree is here than it is high. */
    public double narrow() {
      return Math.cos(Math.toRadians((south + north) / 2));
    }

    /**
     * Whether the point lies in it, or not far from it.
     *
     * @param margin in degrees of latitude
     */
    public boolean holds(Position point, double margin) {
      return meets(at(point), margin);
    }

    /**
     * Whether some of the other lies in it, or not far from it.
     *
     * @param margin in degrees of latitude
     */
    public boolean meets(Bounds other, double margin) {
      double aside = margin / narrow();
      return other.east >= west - aside
          && other.west <= east + aside
          && other.north >= south - margin
          && other.south <= north + margin;
    }
  }
}
