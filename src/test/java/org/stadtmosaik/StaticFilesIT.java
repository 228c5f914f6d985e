package org.stadtmosaik;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.shell.Build;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the portal serves to every browser alike, packed and to be kept. */
@OnAPort
class StaticFilesIT {

  private static final String FOR_EVER = "max-age=31536000, public, immutable";

  @LocalServerPort private int port;

  @Test
  void packsScriptsAndThemeAndLetsBrowsersKeepThem() throws Exception {
    Document page = Jsoup.parse(text(get("/", "identity")));
    List<String> files =
        List.of(
            page.select("#start").attr("href").replaceFirst("^\\.", ""),
            "/" + page.select("link[rel=stylesheet]").attr("href"));
    for (String file : files) {
      HttpResponse<byte[]> plain = get(file, "identity");
      HttpResponse<byte[]> gzip = get(file, "gzip");

      assertThat(plain.statusCode()).as(file).isEqualTo(200);
      assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
      assertThat(gzip.headers().firstValue("Content-Encoding")).as(file).contains("gzip");
      assertThat(new GZIPInputStream(new ByteArrayInputStream(gzip.body())).readAllBytes())
          .isEqualTo(plain.body());
      for (HttpResponse<byte[]> answer : List.of(plain, gzip)) {
        assertThat(answer.headers().firstValue("Cache-Control")).as(file).contains(FOR_EVER);
        assertThat(String.join(",", answer.headers().allValues("Vary")))
            .as(file)
            .containsIgnoringCase("Accept-Encoding");
      }
    }
    HttpResponse<byte[]> brotli = get(files.getFirst(), "gzip, deflate, br");
    assertThat(brotli.headers().firstValue("Content-Encoding")).contains("br");
  }

  @Test
  void hasTheWholeThemeInOneFile() throws Exception {
    Document page = Jsoup.parse(text(get("/", "identity")));
    String theme = text(get("/" + page.select("link[rel=stylesheet]").attr("href"), "identity"));

    assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
    assertThat(theme).doesNotContain("@import").doesNotContain("/*").contains("--teal");
    assertThat(get("/themes/stadtmosaik/theme-older.css", "identity").headers())
        .satisfies(headers -> assertThat(headers.firstValue("Cache-Control")).contains("no-cache"));
  }

  @Test
  void keepsNothingThatIsNotThere() throws Exception {
    HttpResponse<byte[]> answer = get("/VAADIN/build/older-12345678.js", "gzip");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).doesNotContain("max-age=3");
  }

  @Test
  void tellsWhichBuildItServes() throws Exception {
    assertThat(text(get("/build", "identity"))).isEqualTo(Build.id());
    assertThat(Jsoup.parse(text(get("/", "identity"))).select("meta[name=build]").attr("content"))
        .isEqualTo(Build.id());
  }

  @ParameterizedTest
  @CsvSource({"de, ltr", "ar, rtl"})
  void offersItselfForTheHomeScreenInThePersonsLanguage(String tag, String direction)
      throws Exception {
    JsonNode manifest =
        JsonMapper.builder()
            .build()
            .readTree(
                text(send(request("/manifest.webmanifest").header("Cookie", "language=" + tag))));

    assertThat(manifest.get("lang").asString()).isEqualTo(tag);
    assertThat(manifest.get("dir").asString()).isEqualTo(direction);
    assertThat(manifest.get("name").asString()).isNotBlank();
    assertThat(manifest.get("icons")).hasSize(3);
    for (JsonNode icon : manifest.get("icons")) {
      HttpResponse<byte[]> picture = get("/" + icon.get("src").asString(), "identity");
      int width = ImageIO.read(new ByteArrayInputStream(picture.body())).getWidth();
      assertThat(icon.get("sizes").asString()).startsWith(width + "x");
    }
    assertThat(text(get("/", "identity"))).doesNotContain("serviceWorker");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Accept", "text/html,*/*");
  }

  private HttpResponse<byte[]> get(String path, String encodings)
      throws IOException, InterruptedException {
    return send(request(path).header("Accept-Encoding", encodings));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
