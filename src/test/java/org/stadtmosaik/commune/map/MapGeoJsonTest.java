package org.stadtmosaik.commune.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.stadtmosaik.commune.map.MapFiles.collection;
import static org.stadtmosaik.commune.map.MapFiles.feature;
import static org.stadtmosaik.commune.map.MapFiles.polygon;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.commune.tile.TileSettings;
import org.stadtmosaik.shared.Language;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A map goes out as others' programs read GeoJSON, and as we do ourselves. */
class MapGeoJsonTest {

  /** Two islands; the larger one has a lake with an island in it. */
  private static final String ISLANDS =
      feature(
          "{\"name\":\"Inseln\",\"name:ar\":\"الجزر\"}",
          "MultiPolygon",
          "[[[[7,54],[7.04,54],[7.04,54.04],[7,54.04],[7,54]],"
              + "[[7.01,54.01],[7.03,54.01],[7.03,54.03],[7.01,54.03],[7.01,54.01]]],"
              + "[[[7.015,54.015],[7.015,54.025],[7.025,54.025],[7.025,54.015],[7.015,54.015]]],"
              + "[[[7.05,54],[7.05,54.01],[7.06,54.01],[7.05,54]]]]");

  private static final String WATER =
      feature("{\"kind\":\"water\"}", "LineString", "[[6.9,54],[7.1,54.0123456789]]");

  @Test
  void isReadAsTheSameMap() {
    CommuneMap map = GeoJsonFile.read(MapFiles.bytes(collection(ISLANDS, WATER)));
    CommuneMap again = GeoJsonFile.read(MapGeoJson.of(map, Language.GERMAN, Optional.empty()));
    assertThat(again.lines().getFirst().kind()).isEqualTo(CommuneMap.Kind.WATER);
    assertThat(again.lines().getFirst().points().getLast()).isEqualTo(new Position(7.1, 54.012346));
    for (double[] point :
        List.of(
            new double[] {7.005, 54.005},
            new double[] {7.02, 54.02},
            new double[] {7.052, 54.005},
            new double[] {7.012, 54.012},
            new double[] {7.058, 54.001})) {
      Position at = new Position(point[0], point[1]);
      assertThat(again.areaAt(at).isPresent()).isEqualTo(map.areaAt(at).isPresent());
    }
  }

  /** RFC 7946, 3.1.6: outer borders anticlockwise with their holes clockwise, all closed. */
  @Test
  void givesEachOuterBorderItsHolesTheRightWayRound() {
    JsonNode area = features(collection(ISLANDS), Language.GERMAN).path(0).path("geometry");
    assertThat(area.path("type").asString()).isEqualTo("MultiPolygon");
    assertThat(area.path("coordinates")).hasSize(3);
    JsonNode large = area.path("coordinates").path(0);
    assertThat(large).hasSize(2);
    for (JsonNode polygon : area.path("coordinates")) {
      for (int i = 0; i < polygon.size(); i++) {
        JsonNode ring = polygon.path(i);
        assertThat(ring.path(0)).isEqualTo(ring.path(ring.size() - 1));
        assertThat(twiceTheArea(ring) > 0).isEqualTo(i == 0);
      }
    }
    JsonNode one =
        features(collection(polygon("West", "[[7,54],[7,54.1],[7.1,54],[7,54]]")), Language.GERMAN);
    assertThat(one.path(0).path("geometry").path("type").asString()).isEqualTo("Polygon");
  }

  @Test
  void speaksTheReadersLanguageAndSaysWhich() {
    JsonNode arabic = features(collection(ISLANDS), Language.ARABIC).path(0).path("properties");
    assertThat(arabic.path("name").asString()).isEqualTo("الجزر");
    assertThat(arabic.path("lang").asString()).isEqualTo("ar");
    JsonNode turkish = features(collection(ISLANDS), new Language("tr")).path(0).path("properties");
    assertThat(turkish.path("name").asString()).isEqualTo("Inseln");
    assertThat(turkish.path("lang").asString()).isEqualTo("de");
  }

  @Test
  void namesWhoseDataItIsAndTilesWithoutTheirHost() {
    String credited =
        "{\"type\":\"FeatureCollection\",\"credit\":\"© <b>Amt</b>\",\"features\":["
            + ISLANDS
            + "]}";
    CommuneMap map = GeoJsonFile.read(MapFiles.bytes(credited));
    TileSettings tiles =
        new TileSettings("https://tiles.example/{z}/{x}/{y}?key=secret", "© Karten", 17);
    byte[] written = MapGeoJson.of(map, Language.GERMAN, Optional.of(tiles));
    JsonNode all = JsonMapper.shared().readTree(written);
    assertThat(all.path("credit").asString()).isEqualTo("© <b>Amt</b>");
    assertThat(all.path("bbox").path(3).asDouble()).isEqualTo(54.04);
    assertThat(all.path("tiles").path("url").asString()).isEqualTo("/map/tiles/{z}/{x}/{y}");
    assertThat(all.path("tiles").path("attribution").asString()).isEqualTo("© Karten");
    assertThat(all.path("tiles").path("maxZoom").asInt()).isEqualTo(17);
    assertThat(new String(written, java.nio.charset.StandardCharsets.UTF_8))
        .doesNotContain("example", "secret");
  }

  private static JsonNode features(String file, Language reader) {
    CommuneMap map = GeoJsonFile.read(MapFiles.bytes(file));
    return JsonMapper.shared()
        .readTree(MapGeoJson.of(map, reader, Optional.empty()))
        .path("features");
  }

  private static double twiceTheArea(JsonNode ring) {
    double twice = 0;
    for (int i = 0; i + 1 < ring.size(); i++) {
      twice +=
          ring.path(i).path(0).asDouble() * ring.path(i + 1).path(1).asDouble()
              - ring.path(i + 1).path(0).asDouble() * ring.path(i).path(1).asDouble();
    }
    return twice;
  }
}
