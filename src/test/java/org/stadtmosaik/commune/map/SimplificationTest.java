package org.stadtmosaik.commune.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.stadtmosaik.commune.map.MapFiles.collection;
import static org.stadtmosaik.commune.map.MapFiles.feature;
import static org.stadtmosaik.commune.map.MapFiles.polygon;
import static org.stadtmosaik.commune.map.MapFiles.ragged;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.shared.InvalidInputException;

class SimplificationTest {

  @Test
  void leavesOutWhatNobodyWouldMissAndNothingElse() {
    // A tenth of the tolerance off the straight line, and five times it.
    double tolerance = 0.2 / 600;
    String ring =
        "[[13,52],[13.05,%s],[13.1,52],[13.1,52.2],[13.05,%s],[13,52.2],[13,52]]"
            .formatted(52 - tolerance / 10, 52.2 + tolerance * 5);

    List<Position> kept = simple(collection(polygon("A", ring))).areas().getFirst().rings().get(0);

    assertThat(kept).hasSize(5).noneMatch(it -> it.longitude() == 13.05 && it.latitude() < 52.1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void keepsRaggedAreasValidAndWithinTheBudget(long seed) {
    CommuneMap map =
        simple(
            collection(
                polygon("A", ragged(13, 52, 0.1, 4000, seed)),
                polygon("B", ragged(13.3, 52, 0.1, 4000, seed + 100)),
                feature(
                    "{\"kind\":\"water\"}",
                    "LineString",
                    ragged(13.1, 52, 0.2, 4000, seed + 200))));

    assertThat(map.size()).isBetween(100, Simplification.MOST_POINTS * 5 / 4);
    for (CommuneMap.Area area : map.areas()) {
      assertThat(area.rings())
          .allSatisfy(ring -> {
            assertThat(ring).hasSizeGreaterThan(2);
            assertThat(Crossings.none(ring)).isTrue();
          });
    }
    assertThat(map.areaAt(new Position(13, 52)).orElseThrow()).isSameAs(map.areas().get(0));
    assertThat(map.areaAt(new Position(13.3, 52)).orElseThrow()).isSameAs(map.areas().get(1));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void keepsOneBorderBetweenNeighbours(long seed) {
    Random random = new Random(seed);
    List<String> border = new ArrayList<>();
    for (int i = 0; i <= 500; i++) {
      border.add("[%s,%s]".formatted(13.1 + random.nextDouble() * 0.01, 52 + i * 0.0004));
    }
    String north = String.join(",", border);
    Collections.reverse(border);
    String south = String.join(",", border);
    // The second ring begins within the border.
    List<String> rotated = new ArrayList<>(border);
    rotated.add("[13.2,52]");
    rotated.add("[13.2,52.2]");
    Collections.rotate(rotated, 77);
    rotated.add(rotated.getFirst());
    CommuneMap map =
        simple(
            collection(
                polygon("West", "[[13,52.2],[13,52]," + north + ",[13,52.2]]"),
                polygon("Ost", "[" + String.join(",", rotated) + "]")));

    assertThat(south).isNotEmpty();
    var west = new HashSet<>(map.areas().get(0).rings().getFirst());
    var east = new HashSet<>(map.areas().get(1).rings().getFirst());
    assertThat(between(west)).isEqualTo(between(east)).hasSizeBetween(50, 500);
  }

  private static List<Position> between(HashSet<Position> ring) {
    return ring.stream()
        .filter(it -> it.longitude() > 13.05 && it.longitude() < 13.15)
        .sorted(java.util.Comparator.comparingDouble(Position::latitude))
        .collect(Collectors.toList());
  }

  @Test
  void keepsHolesAndLeavesOutSpecks() {
    String speck = "[[13.01,52.01],[13.0102,52.01],[13.0102,52.0102],[13.01,52.01]]";
    String file =
        collection(
            polygon(
                "A",
                "[[13,52],[13.2,52],[13.2,52.2],[13,52.2],[13,52]]",
                "[[13.05,52.05],[13.05,52.15],[13.15,52.15],[13.15,52.05],[13.05,52.05]]",
                speck));

    CommuneMap map = simple(file);

    assertThat(map.areas().getFirst().rings()).hasSize(2);
    assertThat(map.areaAt(new Position(13.1, 52.1))).isEmpty();
    assertThat(map.areaAt(new Position(13.02, 52.02))).isPresent();
  }

  @Test
  void keepsOfLinesWhatComesNear() {
    String line = "[[10,52.1],[12,52.1],[13.1,52.1],[13.1,53],[13.1,54],[20,54]]";
    CommuneMap map =
        simple(
            collection(
                polygon("A", "[[13,52],[13.2,52],[13.2,52.2],[13,52.2],[13,52]]"),
                feature("{}", "LineString", line)));

    assertThat(map.lines()).hasSize(1);
    assertThat(map.lines().getFirst().points())
        .containsExactly(new Position(12, 52.1), new Position(13.1, 52.1), new Position(13.1, 53));
  }

  @Test
  void refusesAreasThatNobodyWouldSee() {
    String file =
        collection(
            polygon("Groß", "[[13,52],[14,52],[14,53],[13,52]]"),
            polygon("Klein", "[[13,52],[13.00001,52],[13.00001,52.00001],[13,52]]"));
    assertThatThrownBy(() -> simple(file))
        .isInstanceOfSatisfying(
            InvalidInputException.class,
            refusal -> assertThat(refusal.key()).isEqualTo("commune.map.error.flat"));
  }

  @Test
  void doesTheLargestFileThatIsTakenInAWink() {
    // The longest search: each point farther from the last line than the one before.
    StringBuilder spiral = new StringBuilder("[[13,52]");
    for (int i = 1; i < GeoJsonFile.MOST_POINTS - 2; i++) {
      spiral.append(",[").append(13 + i * 1e-5).append(',');
      spiral.append(52 + i * 1e-10 * i).append(']');
    }
    CommuneMap map =
        GeoJsonFile.read(MapFiles.bytes(collection(polygon("A", spiral + ",[13,52.1],[13,52]]"))));
    org.assertj.core.api.Assertions.assertThatCode(() -> Simplification.of(map))
        .doesNotThrowAnyException();
    assertThat(Simplification.of(map).size()).isLessThan(1000);
  }

  private static CommuneMap simple(String file) {
    return Simplification.of(GeoJsonFile.read(MapFiles.bytes(file)));
  }
}
