package org.stadtmosaik.commune.map;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Maps for tests, as GeoJSON. */
public final class MapFiles {

  /** A square of two areas, west and east, around 52.5 N 13.4 E, with a hole in the west one. */
  public static final String TWO_AREAS =
      collection(
          polygon(
              "West",
              "[[13.3,52.4],[13.4,52.4],[13.4,52.6],[13.3,52.6],[13.3,52.4]]",
              "[[13.34,52.48],[13.34,52.52],[13.36,52.52],[13.36,52.48],[13.34,52.48]]"),
          polygon("Ost", "[[13.4,52.4],[13.5,52.4],[13.5,52.6],[13.4,52.6],[13.4,52.4]]"));

  private MapFiles() {}

  public static String collection(String... features) {
    return "{\"type\":\"FeatureCollection\",\"features\":[" + String.join(",", features) + "]}";
  }

  public static String polygon(String name, String... rings) {
    return feature("{\"name\":\"" + name + "\"}", "Polygon", "[" + String.join(",", rings) + "]");
  }

  public static String feature(String properties, String type, String coordinates) {
    return "{\"type\":\"Feature\",\"properties\":%s,\"geometry\":{\"type\":\"%s\",\"coordinates\":%s}}"
        .formatted(properties, type, coordinates);
  }

  /** A ring of so many points with a ragged border, drawn around a middle. */
  public static String ragged(double east, double north, double radius, int points, long seed) {
    java.util.Random random = new java.util.Random(seed);
    String[] all = new String[points];
    Arrays.setAll(
        all,
        i -> {
          double angle = 2 * Math.PI * i / points;
          double far = radius * (0.8 + 0.2 * random.nextDouble());
          return "[%s,%s]".formatted(east + far * Math.cos(angle), north + far * Math.sin(angle));
        });
    return Arrays.stream(all).collect(Collectors.joining(",", "[", "," + all[0] + "]"));
  }

  public static InputStream stream(String file) {
    return new ByteArrayInputStream(bytes(file));
  }

  public static byte[] bytes(String file) {
    return file.getBytes(StandardCharsets.UTF_8);
  }
}
