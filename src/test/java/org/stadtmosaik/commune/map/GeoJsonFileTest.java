package org.stadtmosaik.commune.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.commune.map.MapFiles.collection;
import static org.stadtmosaik.commune.map.MapFiles.feature;
import static org.stadtmosaik.commune.map.MapFiles.polygon;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;

class GeoJsonFileTest {

  private static final String SQUARE = "[[13,52],[13.1,52],[13.1,52.1],[13,52.1],[13,52]]";

  @Test
  void readsAreasLinesNamesAndTheirSource() {
    String file =
        """
        {"type":"FeatureCollection","credit":"Stadt am See, dl-de/by-2-0","features":[
        %s,%s,%s]}
        """
            .formatted(
                feature(
                    "{\"name\":\" Ufer \\u202e\",\"name:ar\":\"الضفة\",\"inhabitants\":3}",
                    "MultiPolygon",
                    "[[" + SQUARE + "],[[[13.2,52],[13.3,52,7.5],[13.3,52.1]]]]"),
                feature("{\"kind\":\"water\"}", "LineString", "[[13,52],[13.3,52.1]]"),
                feature("null", "MultiLineString", "[[[13,52],[13.1,52.1]],[[13,52],[13,52.2]]]"));

    CommuneMap map = GeoJsonFile.read(MapFiles.bytes(file));

    assertThat(map.credit()).isEqualTo("Stadt am See, dl-de/by-2-0");
    assertThat(map.areas()).hasSize(1);
    assertThat(map.areas().getFirst().name().in(Language.GERMAN).text()).isEqualTo("Ufer");
    assertThat(map.areas().getFirst().name().in(Language.ARABIC).text()).isEqualTo("الضفة");
    assertThat(map.areas().getFirst().rings()).hasSize(2);
    assertThat(map.areas().getFirst().rings().getFirst()).hasSize(4);
    assertThat(map.areas().getFirst().rings().getLast())
        .contains(new Position(13.3, 52))
        .hasSize(3);
    assertThat(map.lines())
        .extracting(CommuneMap.Line::kind)
        .containsExactly(CommuneMap.Kind.WATER, CommuneMap.Kind.OTHER, CommuneMap.Kind.OTHER);
  }

  @Test
  void takesASingleFeature() {
    assertThat(GeoJsonFile.read(MapFiles.bytes(polygon("Ufer", SQUARE))).areas()).hasSize(1);
  }

  static Stream<Arguments> bad() {
    String far = "[[3500000,5800000],[3500100,5800000],[3500100,5800100]]";
    String points =
        IntStream.range(0, GeoJsonFile.MOST_POINTS + 1)
            .mapToObj(i -> "[13," + (52 + i / 1e6) + "]")
            .collect(java.util.stream.Collectors.joining(",", "[", "]"));
    String[] many =
        Stream.generate(() -> polygon("A", SQUARE))
            .limit(GeoJsonFile.MOST_AREAS + 1)
            .toArray(String[]::new);
    return Stream.of(
        Arguments.of("", "json"),
        Arguments.of("<kml/>", "json"),
        Arguments.of(collection(polygon("A", SQUARE)) + "}", "json"),
        Arguments.of("[".repeat(100_000), "json"),
        Arguments.of("[1,2]", "type"),
        Arguments.of("{\"type\":\"Topology\"}", "type"),
        Arguments.of("{\"type\":\"FeatureCollection\"}", "none"),
        Arguments.of(collection(feature("{}", "LineString", "[[1,2],[3,4]]")), "none"),
        Arguments.of(collection(feature("{\"name\":\"A\"}", "Point", "[1,2]")), "geometry"),
        Arguments.of(collection("7"), "geometry"),
        Arguments.of(collection(polygon(" ", SQUARE)), "name"),
        Arguments.of(collection(feature("{\"name\":7}", "Polygon", "[" + SQUARE + "]")), "name"),
        Arguments.of(collection(polygon("A".repeat(61), SQUARE)), "long"),
        Arguments.of(collection(polygon("A", "[[1,2],[3,4],[1,2]]")), "ring"),
        Arguments.of(collection(polygon("A", "[[1,2],[3,\"4\"],[5,6]]")), "ring"),
        Arguments.of(collection(polygon("A", "[1,2,3]")), "ring"),
        Arguments.of(collection(feature("{\"name\":\"A\"}", "Polygon", "null")), "ring"),
        Arguments.of(collection(feature("{\"name\":\"A\"}", "Polygon", "[]")), "ring"),
        Arguments.of(collection(polygon("A", far)), "range"),
        Arguments.of(collection(polygon("A", "[[1,2],[3,1e999],[5,6]]")), "range"),
        Arguments.of(collection(polygon("A", "[[1,2],[5,2],[5,6]]")), "wide"),
        Arguments.of(collection(polygon("A", points)), "points"),
        Arguments.of(collection(many), "areas"),
        Arguments.of(" ".repeat(GeoJsonFile.MOST_BYTES + 1), "large"));
  }

  @ParameterizedTest
  @MethodSource("bad")
  void refusesWhatIsNoMap(String file, String why) {
    assertThatThrownBy(() -> GeoJsonFile.read(MapFiles.bytes(file)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> {
              assertThat(refusal.field()).isEqualTo("map");
              assertThat(refusal.key()).isEqualTo("commune.map.error." + why);
              assertThat(refusal.in(Language.GERMAN)).isNotBlank();
            });
  }

  @Test
  void saysWhichFeatureIsWrong() {
    String file = collection(polygon("Ufer", SQUARE), polygon("Höhe", "[[13,52],[200,52],[1,1]]"));
    assertThatThrownBy(() -> GeoJsonFile.read(MapFiles.bytes(file)))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.in(Language.GERMAN)).startsWith("Objekt 2 (Höhe): "));
  }
}
