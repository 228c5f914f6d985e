package org.stadtmosaik.commune.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMap.Area;
import org.stadtmosaik.commune.CommuneMap.Bounds;
import org.stadtmosaik.commune.CommuneMap.Line;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.commune.tile.MapTiles;
import org.stadtmosaik.commune.tile.TileSettings;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.json.JsonMapper;

/**
 * A commune's map as GeoJSON (RFC 7946), as {@link GeoJsonFile} reads it: areas with their {@code
 * name} in one language, their {@code lang} and the {@code tint} in which they are drawn, then
 * lines with their {@code kind}. Beside the features stand {@code bbox}, {@code credit} and, where
 * the portal has tiles, {@code tiles} with {@code url}, {@code attribution} and {@code maxZoom}.
 */
public final class MapGeoJson {

  /** A millionth of a degree is a tenth of a metre. */
  private static final double EXACT = 1e6;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private MapGeoJson() {}

  public static byte[] of(CommuneMap map, Language reader, Optional<TileSettings> tiles) {
    List<Object> features = new ArrayList<>();
    int[] tints = Tints.of(map);
    for (int i = 0; i < tints.length; i++) {
      features.add(feature(properties(map.areas().get(i), tints[i], reader), map.areas().get(i)));
    }
    map.lines().forEach(line -> features.add(feature(line)));
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("type", "FeatureCollection");
    all.put("bbox", box(map.bounds()));
    if (!map.credit().isEmpty()) {
      all.put("credit", map.credit());
    }
    tiles.ifPresent(it -> all.put("tiles", tiles(it)));
    all.put("features", features);
    return JSON.writeValueAsBytes(all);
  }

  private static Map<String, Object> tiles(TileSettings tiles) {
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("url", MapTiles.PATH);
    told.put("attribution", tiles.attribution());
    told.put("maxZoom", tiles.maxZoom());
    return told;
  }

  private static Map<String, Object> properties(Area area, int tint, Language reader) {
    LocalizedText.Reading name = area.name().in(reader);
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put("name", name.text());
    properties.put("lang", name.language().tag());
    properties.put("tint", tint);
    return properties;
  }

  private static Map<String, Object> feature(Map<String, Object> properties, Area area) {
    List<List<List<double[]>>> polygons = polygons(area);
    return polygons.size() == 1
        ? feature(properties, "Polygon", polygons.getFirst())
        : feature(properties, "MultiPolygon", polygons);
  }

  private static Map<String, Object> feature(Line line) {
    return feature(
        Map.of("kind", line.kind().name().toLowerCase(Locale.ROOT)),
        "LineString",
        line.points().stream().map(MapGeoJson::position).toList());
  }

  private static Map<String, Object> feature(
      Map<String, Object> properties, String type, List<?> coordinates) {
    Map<String, Object> geometry = new LinkedHashMap<>();
    geometry.put("type", type);
    geometry.put("coordinates", coordinates);
    Map<String, Object> feature = new LinkedHashMap<>();
    feature.put("type", "Feature");
    feature.put("properties", properties);
    feature.put("geometry", geometry);
    return feature;
  }

  /**
   * Outer borders, each with its holes. What lies within an odd number of the others is a hole, and
   * of the innermost of those that hold it.
   */
  private static List<List<List<double[]>>> polygons(Area area) {
    List<List<Position>> rings = area.rings();
    List<List<Integer>> around =
        IntStream.range(0, rings.size()).mapToObj(ring -> around(rings, ring)).toList();
    Map<Integer, List<List<double[]>>> polygons = new LinkedHashMap<>();
    for (int i = 0; i < rings.size(); i++) {
      if (around.get(i).size() % 2 == 0) {
        polygons.put(i, new ArrayList<>(List.of(closed(rings.get(i), true))));
      }
    }
    for (int i = 0; i < rings.size(); i++) {
      if (around.get(i).size() % 2 != 0) {
        int depth = around.get(i).size();
        around.get(i).stream()
            .filter(outer -> around.get(outer).size() == depth - 1)
            .findFirst()
            .map(polygons::get)
            .orElseThrow()
            .add(closed(rings.get(i), false));
      }
    }
    return List.copyOf(polygons.values());
  }

  /** The other rings that this one lies in. */
  private static List<Integer> around(List<List<Position>> rings, int ring) {
    Position point = rings.get(ring).getFirst();
    return IntStream.range(0, rings.size())
        .filter(other -> other != ring && Area.encloses(rings.get(other), point))
        .boxed()
        .toList();
  }

  /** Its first point again at the end; outer borders anticlockwise, holes clockwise (3.1.6). */
  private static List<double[]> closed(List<Position> ring, boolean outer) {
    List<Position> points = new ArrayList<>(turnsLeft(ring) == outer ? ring : ring.reversed());
    points.add(points.getFirst());
    return points.stream().map(MapGeoJson::position).toList();
  }

  private static boolean turnsLeft(List<Position> ring) {
    double twice = 0;
    Position from = ring.getLast();
    for (Position to : ring) {
      twice += from.longitude() * to.latitude() - to.longitude() * from.latitude();
      from = to;
    }
    return twice > 0;
  }

  private static double[] box(Bounds bounds) {
    return new double[] {
      exact(bounds.west()), exact(bounds.south()), exact(bounds.east()), exact(bounds.north())
    };
  }

  private static double[] position(Position position) {
    return new double[] {exact(position.longitude()), exact(position.latitude())};
  }

  private static double exact(double degrees) {
    return Math.round(degrees * EXACT) / EXACT;
  }
}
