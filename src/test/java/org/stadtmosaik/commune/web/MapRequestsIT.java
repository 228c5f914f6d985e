package org.stadtmosaik.commune.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.commune.tile.MapTiles;
import org.stadtmosaik.commune.tile.TestTiles;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A commune's map and its tiles over the line: for everybody, without session or cookie. */
@OnAPort
class MapRequestsIT {

  private static final Actor COMMAND = new Actor.Command("test");

  /** A tile of zoom 10 that shows {@link MapFiles#TWO_AREAS}, and one far from any town. */
  private static final String TILE = "/map/tiles/10/550/335";

  private static final String FAR = "/map/tiles/10/0/0";

  @LocalServerPort private int port;
  @Autowired private Communes communes;
  @Autowired private CommuneMaps maps;
  @Autowired private MapTiles tiles;

  private final HttpClient client = HttpClient.newHttpClient();
  private CommuneSummary town;

  @BeforeAll
  void aTownWithAMap() {
    String slug = "tiles-" + UUID.randomUUID().toString().substring(0, 8);
    LocalizedText name = LocalizedText.of(Language.GERMAN, "Seestadt");
    town = communes.create(COMMAND, slug, name, List.of(), false);
    String ragged = MapFiles.ragged(13.4, 52.5, 0.05, 200, 7);
    String map =
        MapFiles.feature(
            "{\"name\":\"Mitte\",\"name:ar\":\"الوسط\"}", "Polygon", "[" + ragged + "]");
    maps.put(COMMAND, town.id(), MapFiles.stream(MapFiles.collection(map)));
  }

  @Test
  void givesTheMapToEverybodyPackedAndToBeKeptShortly() throws Exception {
    String path = "/api/v1/communes/" + town.slug() + "/map.geojson";
    HttpResponse<byte[]> plain = get(path, "Accept-Language", "ar");
    assertThat(plain.statusCode()).isEqualTo(200);
    assertThat(header(plain, "Content-Type")).isEqualTo("application/geo+json");
    assertThat(header(plain, "Cache-Control")).isEqualTo("max-age=600, public");
    assertThat(plain.headers().allValues("Vary").toString())
        .containsIgnoringCase("Accept-Language");
    assertThat(header(plain, "Content-Security-Policy")).contains("default-src 'none'");
    assertThat(plain.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(name(plain.body())).isEqualTo("الوسط");
    assertThat(name(get(CommuneMaps.path(town.slug(), Language.GERMAN)).body())).isEqualTo("Mitte");

    String tag = header(plain, "ETag");
    HttpResponse<byte[]> same =
        get(path, "Accept-Language", "ar", "If-None-Match", tag, "Accept-Encoding", "gzip");
    assertThat(same.statusCode()).isEqualTo(304);
    assertThat(same.body()).isEmpty();
    HttpResponse<byte[]> packed = get(path, "Accept-Language", "ar", "Accept-Encoding", "gzip");
    assertThat(header(packed, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(packed, "ETag")).isEqualTo(tag);
    assertThat(new GZIPInputStream(new ByteArrayInputStream(packed.body())).readAllBytes())
        .isEqualTo(plain.body());
    assertThat(get(path, "Accept-Language", "de", "If-None-Match", tag).statusCode())
        .isEqualTo(200);
  }

  @Test
  void hasNoMapWhereThereIsNone() throws Exception {
    String slug = "bare-" + UUID.randomUUID().toString().substring(0, 8);
    LocalizedText name = LocalizedText.of(Language.GERMAN, "Kahl");
    communes.create(COMMAND, slug, name, List.of(), false);
    assertThat(get(CommuneMaps.path(slug, Language.GERMAN)).statusCode()).isEqualTo(404);
    assertThat(get(CommuneMaps.path("Seestadt", Language.GERMAN)).statusCode()).isEqualTo(404);
  }

  @Test
  void handsOnTilesOfTheTownsOnly() throws Exception {
    assertThat(get(TILE).statusCode()).isEqualTo(404);
    assertThat(map().has("tiles")).isFalse();
    try (TestTiles host = new TestTiles().serve(tiles)) {
      HttpResponse<byte[]> tile = get(TILE);
      assertThat(tile.statusCode()).isEqualTo(200);
      assertThat(header(tile, "Content-Type")).isEqualTo("image/png");
      assertThat(header(tile, "Cache-Control")).isEqualTo("max-age=86400, public");
      assertThat(header(tile, "X-Content-Type-Options")).isEqualTo("nosniff");
      assertThat(header(tile, "Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
      assertThat(tile.headers().firstValue("Set-Cookie")).isEmpty();
      assertThat(map().path("tiles").path("attribution").asString()).isEqualTo("© Kartenamt");
      for (String none :
          List.of(FAR, "/map/tiles/19/281659/171990", "/map/tiles/1/2/0", "/map/tiles/a/b/c")) {
        HttpResponse<byte[]> answer = get(none);
        assertThat(answer.statusCode()).as(none).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
      }
      assertThat(host.asked()).containsExactly("/tiles/10/550/335.png?key=secret");
      host.stop();
      HttpResponse<byte[]> failed = get("/map/tiles/9/275/167");
      assertThat(failed.statusCode()).isEqualTo(502);
      assertThat(failed.body()).isEmpty();
      assertThat(header(failed, "Cache-Control")).isEqualTo("no-store");
      assertThat(get(TILE).statusCode()).isEqualTo(200);
    }
    assertThat(get(TILE).statusCode()).isEqualTo(404);
  }

  private JsonNode map() throws Exception {
    return JsonMapper.shared().readTree(get(CommuneMaps.path(town.slug(), Language.GERMAN)).body());
  }

  private static String name(byte[] map) {
    JsonNode first = JsonMapper.shared().readTree(map).path("features").path(0);
    return first.path("properties").path("name").asString();
  }

  private static String header(HttpResponse<?> answer, String name) {
    return answer.headers().firstValue(name).orElse("");
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofByteArray());
  }
}
