package org.stadtmosaik.commune.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMap.Area;
import org.stadtmosaik.commune.CommuneMap.Line;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a map from GeoJSON (RFC 7946): a FeatureCollection or a Feature. Polygons are areas and
 * need a {@code name}, which may stand in other languages beside it as {@code name:ar} and so on,
 * as in OpenStreetMap; lines may have a {@code kind}. A {@code credit} beside the features says
 * whose data they are. Everything else in the file is left out.
 */
public final class GeoJsonFile {

  /** The largest file, in bytes. */
  public static final int MOST_BYTES = 1 << 20;

  /** Points in a file. */
  public static final int MOST_POINTS = 20_000;

  /** Areas that can be told apart in a drawing as wide as a phone. */
  public static final int MOST_AREAS = 60;

  /** Characters of an area's name, and of a credit. */
  public static final int LONGEST_NAME = 60;

  /** No commune is wider or higher, in degrees: what is was not given in degrees of WGS 84. */
  static final int WIDEST = 3;

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Characters that are not seen, and those that would turn the text beside them around. */
  private static final Pattern UNSEEN =
      Pattern.compile(
          "[\\p{Cc}\\x{2028}\\x{2029}\\x{200E}\\x{200F}\\x{202A}-\\x{202E}"
              + "\\x{2066}-\\x{2069}\\x{FEFF}\\x{FFFE}\\x{FFFF}\\p{Cs}]+");

  private final List<Area> areas = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private int points;
  private String where = "";

  private GeoJsonFile() {}

  /**
   * The map as it stands in the file, with all its points.
   *
   * @throws InvalidInputException for field {@code map}, which says what is wrong and in which
   *     feature
   */
  public static CommuneMap read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw refusal("large", MOST_BYTES >> 20);
    }
    return new GeoJsonFile().map(parsed(file));
  }

  private static JsonNode parsed(byte[] file) {
    try {
      JsonNode root = JSON.readTree(file);
      if (!root.isMissingNode()) {
        return root;
      }
    } catch (JacksonException e) {
      // Whatever the parser stumbles over, it is the file's fault.
    }
    throw refusal("json");
  }

  private CommuneMap map(JsonNode root) {
    switch (root.path("type").asString("")) {
      case "FeatureCollection" -> {
        int number = 0;
        for (JsonNode feature : root.path("features")) {
          feature(feature, ++number);
        }
      }
      case "Feature" -> feature(root, 1);
      default -> throw refusal("type");
    }
    if (areas.isEmpty()) {
      throw refusal("none");
    }
    CommuneMap map = new CommuneMap(List.copyOf(areas), List.copyOf(lines), credit(root));
    CommuneMap.Bounds bounds = map.bounds();
    if (bounds.east() - bounds.west() > WIDEST || bounds.north() - bounds.south() > WIDEST) {
      throw refusal("wide", WIDEST);
    }
    return map;
  }

  private static String credit(JsonNode root) {
    String credit = clean(root.path("credit"));
    if (credit.length() > LONGEST_NAME) {
      throw refusal("credit", LONGEST_NAME);
    }
    return credit;
  }

  private void feature(JsonNode feature, int number) {
    JsonNode properties = feature.path("properties");
    String name = clean(properties.path("name"));
    where = number + (name.isEmpty() || name.length() > LONGEST_NAME ? "" : " (" + name + ")");
    JsonNode geometry = feature.path("geometry");
    JsonNode coordinates = geometry.path("coordinates");
    String type = geometry.path("type").asString("");
    switch (type) {
      case "Polygon" -> area(properties, List.of(coordinates));
      case "MultiPolygon" -> area(properties, elements(coordinates));
      case "LineString" -> lines(properties, List.of(coordinates));
      case "MultiLineString" -> lines(properties, elements(coordinates));
      default -> throw refusal("geometry", where, type.isEmpty() ? "–" : clean(type));
    }
  }

  private void area(JsonNode properties, List<JsonNode> polygons) {
    if (areas.size() == MOST_AREAS) {
      throw refusal("areas", MOST_AREAS);
    }
    List<List<Position>> rings = new ArrayList<>();
    for (JsonNode polygon : polygons) {
      for (JsonNode ring : elements(polygon)) {
        rings.add(ring(ring));
      }
    }
    if (rings.isEmpty()) {
      throw refusal("ring", where);
    }
    areas.add(new Area(name(properties), rings));
  }

  /** Whoever forgot to close it meant to. */
  private List<Position> ring(JsonNode coordinates) {
    List<Position> ring = positions(coordinates);
    if (ring.size() > 1 && ring.getFirst().equals(ring.getLast())) {
      ring.removeLast();
    }
    if (ring.size() < 3) {
      throw refusal("ring", where);
    }
    return ring;
  }

  private void lines(JsonNode properties, List<JsonNode> parts) {
    CommuneMap.Kind kind =
        switch (properties.path("kind").asString("")) {
          case "water" -> CommuneMap.Kind.WATER;
          case "street" -> CommuneMap.Kind.STREET;
          default -> CommuneMap.Kind.OTHER;
        };
    for (JsonNode part : parts) {
      List<Position> line = positions(part);
      if (line.size() < 2) {
        throw refusal("ring", where);
      }
      lines.add(new Line(kind, line));
    }
  }

  private List<Position> positions(JsonNode coordinates) {
    List<Position> positions = new ArrayList<>();
    for (JsonNode position : elements(coordinates)) {
      if (++points > MOST_POINTS) {
        throw refusal("points", MOST_POINTS);
      }
      positions.add(position(position));
    }
    return positions;
  }

  /** A third figure, the height, is left out. */
  private Position position(JsonNode position) {
    JsonNode longitude = position.path(0);
    JsonNode latitude = position.path(1);
    if (!longitude.isNumber() || !latitude.isNumber()) {
      throw refusal("ring", where);
    }
    double east = longitude.asDouble();
    double north = latitude.asDouble();
    if (!(Math.abs(east) <= 180 && Math.abs(north) <= 90)) {
      throw refusal("range", where);
    }
    return new Position(east, north);
  }

  private List<JsonNode> elements(JsonNode array) {
    if (!array.isArray()) {
      throw refusal("ring", where);
    }
    return List.copyOf(array.values());
  }

  private LocalizedText name(JsonNode properties) {
    Map<String, String> texts = new LinkedHashMap<>();
    put(texts, Language.GERMAN, properties.path("name"));
    if (texts.isEmpty()) {
      throw refusal("name", where);
    }
    for (Language language : Language.shipped()) {
      put(texts, language, properties.path("name:" + language.tag()));
    }
    return new LocalizedText(texts);
  }

  private void put(Map<String, String> texts, Language language, JsonNode text) {
    String name = clean(text);
    if (name.length() > LONGEST_NAME) {
      throw refusal("long", where, LONGEST_NAME);
    }
    if (!name.isEmpty()) {
      texts.put(language.tag(), name);
    }
  }

  private static String clean(@Nullable JsonNode text) {
    return text != null && text.isString() ? clean(text.stringValue()) : "";
  }

  private static String clean(String text) {
    return UNSEEN.matcher(text).replaceAll(" ").strip();
  }

  static InvalidInputException refusal(String what, Object... arguments) {
    return new InvalidInputException("map", "commune.map.error." + what, arguments);
  }
}
