package org.stadtmosaik.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.stadtmosaik.commune.map.MapFiles.collection;
import static org.stadtmosaik.commune.map.MapFiles.feature;
import static org.stadtmosaik.commune.map.MapFiles.polygon;
import static org.stadtmosaik.commune.map.MapFiles.ragged;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.commune.CommuneMap.Position;
import org.stadtmosaik.commune.map.GeoJsonFile;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.commune.map.Simplification;
import org.stadtmosaik.shared.Language;
import org.xml.sax.InputSource;

class MapDrawingTest {

  private static final CommuneMap TWO = map(MapFiles.TWO_AREAS);

  @Test
  void saysInWhichAreaThePlaceLies() {
    Element svg = drawn(TWO, 13.31, 52.5, Language.GERMAN);

    assertThat(svg.attr("role")).isEqualTo("img");
    assertThat(svg.attr("aria-label")).isEqualTo("Karte der Stadt. Der Ort liegt im Gebiet West.");
    assertThat(svg.select("path.area")).hasSize(2);
    assertThat(svg.select("path.area").last().className()).contains("here");
    assertThat(svg.select("text.name.here").text()).isEqualTo("West");
    assertThat(svg.select("path.pin")).hasSize(1);
  }

  @Test
  void saysThatThePlaceLiesInAHoleOrBeyondTheBorder() {
    for (Position place : List.of(new Position(13.35, 52.5), new Position(13.4, 52.605))) {
      Element svg = drawn(TWO, place.longitude(), place.latitude(), Language.GERMAN);
      assertThat(svg.attr("aria-label")).contains("außerhalb");
      assertThat(svg.select(".here")).isEmpty();
    }
  }

  @Test
  void drawsNothingForAPlaceFarAway() {
    assertThat(MapDrawing.of(TWO, new Position(13.4, 52.63), Language.GERMAN)).isEmpty();
    assertThat(MapDrawing.of(TWO, new Position(13.2, 52.5), Language.GERMAN)).isEmpty();
    assertThat(MapDrawing.of(TWO, new Position(-13.4, 52.5), Language.GERMAN)).isEmpty();
  }

  @Test
  void namesAllAreasWhereThereIsNoPlace() {
    Element svg = Jsoup.parse(MapDrawing.of(TWO, Language.ENGLISH)).expectFirst("svg");
    assertThat(svg.attr("aria-label")).contains("West", "Ost");
    assertThat(svg.select("path.pin")).isEmpty();
  }

  @Test
  void isNarrowerWhereDegreesAre() {
    // 0.2 degrees both ways; cos(52.5°) is 0.609.
    String[] box = drawn(TWO, 13.31, 52.5, Language.GERMAN).attr("viewBox").split(" ");
    assertThat(Integer.parseInt(box[2]) - 20).isBetween(364, 367);
    assertThat(Integer.parseInt(box[3])).isBetween(600, 660);
  }

  @Test
  void showsNamesAsTheyWereWrittenAndRunsNothing() throws Exception {
    String name = "</text><script>alert(1)</script>\\\"'&lt;";
    CommuneMap map = map(collection(polygon(name, "[[13,52],[14,52],[14,53],[13,53],[13,52]]")));
    String svg = MapDrawing.of(map, new Position(13.5, 52.5), Language.GERMAN).orElseThrow();

    assertThat(Jsoup.parse(svg).select("script")).isEmpty();
    assertThat(Jsoup.parse(svg).expectFirst("svg").attr("aria-label"))
        .contains("</text><script>alert(1)</script>\"'&lt;");
    // Well-formed as XML too.
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  @Test
  void drawsMarksThatCanBeTappedWithEveryTextAsText() {
    String evil = "<script>alert(1)</script>\"'&";
    MapMark inside = new MapMark(new Position(13.31, 52.5), "3", "3: " + evil, "/b/x/map#place-3");
    MapMark beyond = new MapMark(new Position(20, 60), "12 +4", "", "#\"><b>");
    CommuneMap.Area west = TWO.areas().getFirst();

    String markup =
        MapDrawing.of(TWO, List.of(inside, beyond), Map.of(west, evil), Language.GERMAN);
    Element svg = Jsoup.parse(markup).expectFirst("svg");

    assertThat(svg.attr("role")).isEqualTo("group");
    assertThat(svg.select("script, b")).isEmpty();
    assertThat(svg.select("a.mark").eachAttr("aria-label")).first().isEqualTo("3: " + evil);
    assertThat(svg.select("a.mark > title").eachText()).first().isEqualTo("3: " + evil);
    assertThat(svg.select("a.mark > text").eachText()).containsExactly("3", "12 +4");
    assertThat(svg.select("a.mark").eachAttr("href"))
        .containsExactly("/b/x/map#place-3", "#\"><b>");
    assertThat(svg.select("a.mark").last().attr("transform")).startsWith("translate(365 0)");
  }

  @Test
  void saysHowToComeFromAPointOfTheDrawingToAPlace() {
    PointableMap map = MapDrawing.toPointAt(TWO, Language.GERMAN);

    assertThat(map.areas()).containsExactly("West", "Ost");
    assertThat(map.west() + 365 * map.across()).isCloseTo(TWO.bounds().east(), within(0.001));
    assertThat(map.north() - 600 * map.down()).isCloseTo(TWO.bounds().south(), within(0.001));
    Element svg = Jsoup.parse(map.svg()).expectFirst("svg");
    assertThat(svg.select(".needle")).hasSize(1);
    assertThat(svg.attr("aria-hidden")).isEqualTo("true");
  }

  @Test
  void namesAreasInTheReadersLanguageAndMarksOthers() {
    CommuneMap map =
        map(
            collection(
                feature(
                    "{\"name\":\"Ufer\",\"name:ar\":\"الضفة\"}",
                    "Polygon",
                    "[[[13,52],[13.5,52],[13.5,53],[13,53]]]"),
                polygon("Höhe", "[[13.5,52],[14,52],[14,53],[13.5,53]]")));
    Element svg = drawn(map, 13.2, 52.5, Language.ARABIC);

    assertThat(svg.attr("aria-label")).contains("الضفة");
    assertThat(svg.select("text.name").eachText()).containsExactly("الضفة", "Höhe");
    assertThat(svg.select("text[lang=de]").text()).isEqualTo("Höhe");
    assertThat(svg.select("text.scale-text").text()).containsPattern("[٠-٩]");
  }

  @Test
  void breaksLongNamesAndLeavesOutWhatHasNoRoom() {
    String tiny = "[[13.96,52],[14,52],[14,52.02],[13.96,52.02],[13.96,52]]";
    CommuneMap map =
        map(
            collection(
                polygon(
                    "Obere Vorstadt-Nordost am langen Weg", "[[13,52],[14,52],[14,53],[13,53]]"),
                polygon("Ein sehr kleines Gebiet", tiny)));
    Element svg = Jsoup.parse(MapDrawing.of(map, Language.GERMAN)).expectFirst("svg");

    assertThat(svg.select("text.name")).hasSize(1);
    assertThat(svg.select("text.name tspan").eachText())
        .containsExactly("Obere Vorstadt-", "Nordost am langen Weg");
    assertThat(svg.attr("aria-label")).contains("Ein sehr kleines Gebiet");
  }

  @Test
  void staysSmallHoweverDetailedTheFileIs() {
    List<String> features = new ArrayList<>();
    for (int i = 0; i < GeoJsonFile.MOST_AREAS; i++) {
      String ring = ragged(13 + i % 8 * 0.1, 52 + i / 8 * 0.1, 0.05, 300, i);
      features.add(polygon("Міський район номер " + i, ring));
    }
    features.add(feature("{\"kind\":\"water\"}", "LineString", ragged(13.3, 52.3, 0.3, 1500, 99)));
    CommuneMap map = map(collection(features.toArray(String[]::new)));

    String svg = MapDrawing.of(map, new Position(13.3, 52.3), Language.UKRAINIAN).orElseThrow();

    assertThat(svg.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
        .isBetween(4_000, 12_288);
  }

  private static Element drawn(CommuneMap map, double east, double north, Language reader) {
    String svg = MapDrawing.of(map, new Position(east, north), reader).orElseThrow();
    return Jsoup.parse(svg).expectFirst("svg");
  }

  private static CommuneMap map(String file) {
    return Simplification.of(GeoJsonFile.read(MapFiles.bytes(file)));
  }
}
