package org.stadtmosaik.commune.map;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMap.Area;
import org.stadtmosaik.commune.CommuneMap.Line;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.shared.InvalidInputException;

/**
 * Leaves out points that nobody would miss in a drawing as wide as a phone.
 *
 * <p>Borders are cut where areas begin and end to be neighbours, and each piece is simplified once
 * (Douglas &amp; Peucker 1973, Cartographica 10(2), 112–122), so that neighbours keep the same
 * border. A ring that would then cross itself gets points back.
 */
public final class Simplification {

  /** How far a border may be from where it was: the part of the map's longer side. */
  static final double FINENESS = 600;

  /** More points than this, and the tolerance grows: at six bytes each they are most of a page. */
  static final int MOST_POINTS = 1000;

  /** What is given back to rings that crossed themselves comes on top. */
  private static final int MOST_AFTER_REPAIR = MOST_POINTS * 5 / 4;

  private static final int MOST_RINGS = 150;
  private static final int MOST_REPAIRS = 12;

  /** Islands and holes smaller than this many tolerances are specks. */
  private static final int SPECK = 4;

  /** Lines are kept so many tolerances beyond the areas: they end where the picture does. */
  private static final int NEAR = 30;

  private static final Comparator<Position> ORDER =
      Comparator.comparingDouble(Position::longitude).thenComparingDouble(Position::latitude);

  private final CommuneMap map;
  private final CommuneMap.Bounds bounds;
  private final double narrow;
  private final double tolerance;
  private final double grid;
  private final Map<List<Position>, Piece> pieces = new HashMap<>();
  private final Set<Position> junctions = new HashSet<>();

  private Simplification(CommuneMap map) {
    this.map = map;
    this.bounds = map.bounds();
    this.narrow = bounds.narrow();
    this.tolerance = bounds.size() / FINENESS;
    // A decimal place that is fine enough: a quarter of the tolerance at most.
    this.grid = Math.pow(10, Math.clamp((int) Math.ceil(-Math.log10(tolerance / 4)), 0, 7));
  }

  /**
   * The same map with fewer points, rounded.
   *
   * @throws InvalidInputException if an area has no surface that could be seen, or the borders have
   *     more corners than a small drawing can have
   */
  public static CommuneMap of(CommuneMap map) {
    return new Simplification(map).simple();
  }

  private CommuneMap simple() {
    List<Area> rounded = map.areas().stream().map(this::rounded).toList();
    rounded = withoutMost(rounded);
    findJunctions(rounded);
    List<List<Border>> borders =
        rounded.stream().map(area -> area.rings().stream().map(this::border).toList()).toList();
    List<List<Piece>> lines = map.lines().stream().map(this::cut).toList();
    coarsen(lines);
    borders.stream().flatMap(List::stream).forEach(this::repair);
    List<Area> areas = new ArrayList<>();
    for (int i = 0; i < rounded.size(); i++) {
      areas.add(
          new Area(rounded.get(i).name(), borders.get(i).stream().map(Border::points).toList()));
    }
    List<Line> kept = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      CommuneMap.Kind kind = map.lines().get(i).kind();
      lines.get(i).forEach(piece -> kept.add(new Line(kind, piece.points())));
    }
    CommuneMap simple = new CommuneMap(areas, kept, map.credit());
    if (simple.size() > MOST_AFTER_REPAIR) {
      throw GeoJsonFile.refusal("detailed");
    }
    return simple;
  }

  private Area rounded(Area area) {
    List<List<Position>> rings =
        area.rings().stream()
            .map(this::rounded)
            .filter(ring -> ring.size() > 2 && surface(ring) > 0)
            .sorted(Comparator.comparingDouble(this::surface).reversed())
            .toList();
    if (rings.isEmpty()) {
      throw GeoJsonFile.refusal("flat", area.name().original());
    }
    List<List<Position>> seen = new ArrayList<>(rings.subList(0, 1));
    rings.stream().skip(1).filter(ring -> extent(ring) > SPECK * tolerance).forEach(seen::add);
    return new Area(area.name(), seen);
  }

  /** On the grid, without the same point twice in a row. */
  private List<Position> rounded(List<Position> ring) {
    List<Position> rounded = new ArrayList<>();
    for (Position point : ring) {
      Position on = rounded(point);
      if (rounded.isEmpty() || !rounded.getLast().equals(on)) {
        rounded.add(on);
      }
    }
    while (rounded.size() > 1 && rounded.getFirst().equals(rounded.getLast())) {
      rounded.removeLast();
    }
    return rounded;
  }

  /** Adding nothing turns minus nothing into nothing, which equals itself. */
  private Position rounded(Position point) {
    return new Position(
        Math.round(point.longitude() * grid) / grid + 0.0,
        Math.round(point.latitude() * grid) / grid + 0.0);
  }

  /** In square degrees of latitude (the shoelace formula). */
  private double surface(List<Position> ring) {
    Position origin = ring.getFirst();
    double twice = 0;
    Position from = ring.getLast();
    for (Position to : ring) {
      twice +=
          (from.longitude() - origin.longitude()) * (to.latitude() - origin.latitude())
              - (to.longitude() - origin.longitude()) * (from.latitude() - origin.latitude());
      from = to;
    }
    return Math.abs(twice) / 2 * narrow;
  }

  private static double extent(List<Position> ring) {
    return CommuneMap.Bounds.of(List.of(ring)).size();
  }

  /** Each area keeps its largest ring; of the others the largest are kept, over all areas. */
  private List<Area> withoutMost(List<Area> areas) {
    double[] others =
        areas.stream()
            .flatMap(area -> area.rings().stream().skip(1))
            .mapToDouble(Simplification::extent)
            .sorted()
            .toArray();
    if (others.length <= MOST_RINGS) {
      return areas;
    }
    double least = others[others.length - MOST_RINGS];
    return areas.stream()
        .map(area -> {
          List<List<Position>> kept = new ArrayList<>(area.rings().subList(0, 1));
          area.rings().stream().skip(1).filter(ring -> extent(ring) > least).forEach(kept::add);
          return new Area(area.name(), kept);
        })
        .toList();
  }

  private void findJunctions(List<Area> areas) {
    Neighbours neighbours = new Neighbours();
    areas.forEach(area -> area.rings().forEach(neighbours::see));
    junctions.addAll(neighbours.junctions);
  }

  /**
   * Points where more than one border goes on: two rings pass them, not between the same points.
   */
  private static final class Neighbours {

    private final Map<Position, Set<Position>> beside = new HashMap<>();
    private final Set<Position> junctions = new HashSet<>();

    void see(List<Position> ring) {
      for (int i = 0; i < ring.size(); i++) {
        Set<Position> both = new HashSet<>();
        both.add(ring.get((i + ring.size() - 1) % ring.size()));
        both.add(ring.get((i + 1) % ring.size()));
        Set<Position> known = beside.putIfAbsent(ring.get(i), both);
        if (known != null && !known.equals(both)) {
          junctions.add(ring.get(i));
        }
      }
    }
  }

  /** A ring, as pieces; some of them run against it. */
  private record Border(List<Piece> pieces, List<Boolean> backwards) {

    List<Position> points() {
      List<Position> ring = new ArrayList<>();
      for (int i = 0; i < pieces.size(); i++) {
        List<Position> part = pieces.get(i).points();
        part = backwards.get(i) ? part.reversed() : part;
        // Its last point is the first one of the next piece.
        ring.addAll(part.subList(0, part.size() - 1));
      }
      return ring;
    }
  }

  private Border border(List<Position> ring) {
    int size = ring.size();
    int[] cuts =
        java.util.stream.IntStream.range(0, size)
            .filter(i -> junctions.contains(ring.get(i)))
            .toArray();
    if (cuts.length < 2) {
      // The same two points, whichever area the ring is read from.
      int first = cuts.length == 1 ? cuts[0] : ring.indexOf(ring.stream().min(ORDER).orElseThrow());
      cuts = new int[] {first, farthest(ring, first)};
      Arrays.sort(cuts);
    }
    List<Piece> parts = new ArrayList<>();
    List<Boolean> backwards = new ArrayList<>();
    for (int i = 0; i < cuts.length; i++) {
      int end = i + 1 < cuts.length ? cuts[i + 1] : cuts[0] + size;
      List<Position> part = new ArrayList<>();
      for (int at = cuts[i]; at <= end; at++) {
        part.add(ring.get(at % size));
      }
      boolean back = runsBack(part);
      Piece piece = piece(back ? List.copyOf(part.reversed()) : part);
      piece.uses++;
      parts.add(piece);
      backwards.add(back);
    }
    return new Border(parts, backwards);
  }

  private int farthest(List<Position> ring, int from) {
    int farthest = from == 0 ? 1 : 0;
    double most = -1;
    for (int i = 0; i < ring.size(); i++) {
      double distance = distance(ring.get(i), ring.get(from), ring.get(from));
      boolean same = distance == most && ORDER.compare(ring.get(i), ring.get(farthest)) < 0;
      if (i != from && (distance > most || same)) {
        most = distance;
        farthest = i;
      }
    }
    return farthest;
  }

  /** Whether the piece is to be kept the other way round, so that both neighbours find it. */
  private static boolean runsBack(List<Position> part) {
    for (int i = 0; i < part.size() / 2; i++) {
      int order = ORDER.compare(part.get(i), part.get(part.size() - 1 - i));
      if (order != 0) {
        return order > 0;
      }
    }
    return false;
  }

  private Piece piece(List<Position> points) {
    return pieces.computeIfAbsent(points, it -> new Piece(it, weights(it), tolerance));
  }

  /** The parts of a line that come near the areas. */
  private List<Piece> cut(Line line) {
    List<Piece> parts = new ArrayList<>();
    List<Position> part = new ArrayList<>();
    List<Position> points = rounded(line.points());
    double beyond = NEAR * tolerance;
    for (int i = 0; i + 1 < points.size(); i++) {
      CommuneMap.Bounds step = CommuneMap.Bounds.of(List.of(points.subList(i, i + 2)));
      boolean near =
          step.east() >= bounds.west() - beyond / narrow
              && step.west() <= bounds.east() + beyond / narrow
              && step.north() >= bounds.south() - beyond
              && step.south() <= bounds.north() + beyond;
      if (near && part.isEmpty()) {
        part.add(points.get(i));
      }
      if (near) {
        part.add(points.get(i + 1));
      }
      if (!part.isEmpty() && (!near || i + 2 == points.size())) {
        Piece piece = new Piece(part, weights(part), tolerance);
        // Nothing follows whose first point its last one would be.
        piece.uses = 2;
        parts.add(piece);
        part = new ArrayList<>();
      }
    }
    return parts;
  }

  /** Lets the tolerance grow until few enough points are left. */
  private void coarsen(List<List<Piece>> lines) {
    Set<Piece> all = new LinkedHashSet<>(pieces.values());
    lines.forEach(all::addAll);
    double[] weights =
        all.stream()
            .flatMapToDouble(Piece::drawn)
            .filter(weight -> weight > tolerance && weight < Double.POSITIVE_INFINITY)
            .sorted()
            .toArray();
    int ends = all.stream().mapToInt(piece -> piece.uses).sum();
    int most = Math.max(0, MOST_POINTS - ends);
    if (weights.length > most) {
      double raised = weights[weights.length - most - 1];
      all.forEach(piece -> piece.tolerance = raised);
    }
  }

  /** Gives points back until the ring is one: three corners, a surface, and no crossing. */
  private void repair(Border border) {
    for (int i = 0; i < MOST_REPAIRS && !isRing(border.points()); i++) {
      border.pieces().forEach(Piece::refine);
    }
  }

  private boolean isRing(List<Position> ring) {
    return ring.size() > 2 && surface(ring) > 0 && Crossings.none(ring);
  }

  /** How far the point lies from the line between the others, in degrees of latitude. */
  private double distance(Position point, Position from, Position to) {
    double x = (to.longitude() - from.longitude()) * narrow;
    double y = to.latitude() - from.latitude();
    double px = (point.longitude() - from.longitude()) * narrow;
    double py = point.latitude() - from.latitude();
    double length = x * x + y * y;
    double along = length == 0 ? 0 : Math.clamp((px * x + py * y) / length, 0, 1);
    return Math.hypot(px - along * x, py - along * y);
  }

  /**
   * For each point the tolerance up to which it is kept, so that any tolerance can be tried without
   * looking at the points again. No point outweighs the one that made it an end.
   */
  private double[] weights(List<Position> points) {
    record Span(int from, int to, double limit) {}
    double[] weights = new double[points.size()];
    weights[0] = Double.POSITIVE_INFINITY;
    weights[points.size() - 1] = Double.POSITIVE_INFINITY;
    List<Span> open = new ArrayList<>();
    open.add(new Span(0, points.size() - 1, Double.MAX_VALUE));
    while (!open.isEmpty()) {
      Span span = open.removeLast();
      int farthest = -1;
      double most = -1;
      for (int i = span.from + 1; i < span.to; i++) {
        double distance = distance(points.get(i), points.get(span.from), points.get(span.to));
        if (distance > most) {
          most = distance;
          farthest = i;
        }
      }
      if (farthest > 0) {
        weights[farthest] = Math.min(most, span.limit);
        open.add(new Span(span.from, farthest, weights[farthest]));
        open.add(new Span(farthest, span.to, weights[farthest]));
      }
    }
    return weights;
  }

  /** A border between two junctions, or a line. */
  private static final class Piece {

    private final List<Position> all;
    private final double[] weights;
    private double tolerance;
    private int uses;

    Piece(List<Position> all, double[] weights, double tolerance) {
      this.all = all;
      this.weights = weights;
      this.tolerance = tolerance;
    }

    /** The weight of each point, as often as it is drawn: a border between two areas twice. */
    DoubleStream drawn() {
      return DoubleStream.of(weights).flatMap(it -> DoubleStream.generate(() -> it).limit(uses));
    }

    /** Takes in what is heavier than half of the present tolerance, and the heaviest at least. */
    void refine() {
      double next = DoubleStream.of(weights).filter(weight -> weight <= tolerance).max().orElse(0);
      tolerance = Math.min(tolerance / 2, Math.nextDown(next));
    }

    List<Position> points() {
      List<Position> kept = new ArrayList<>();
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > tolerance) {
          kept.add(all.get(i));
        }
      }
      return kept;
    }
  }
}
