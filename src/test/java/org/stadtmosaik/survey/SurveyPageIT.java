package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shell.StartScript;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The answering page as it comes over the line. */
@OnAPort
@Import({Fixtures.class, SurveyFixtures.class})
class SurveyPageIT {

  private static final Path DEFINITION = Path.of("src/test/resources/survey/all-types.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final Actor COMMAND = new Actor.Command("test");

  @LocalServerPort private int port;
  @Autowired private Fixtures fixtures;
  @Autowired private Surveys surveys;

  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;
  private SurveySummary survey;

  @BeforeAll
  void publish() throws IOException {
    town = fixtures.aTown();
    survey = surveys.publish(COMMAND, town.project().id(), Files.readString(DEFINITION));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void canBeReadBeforeAnyScript(String tag) throws Exception {
    Language language = Language.shipped(tag).orElseThrow();
    HttpResponse<byte[]> answer = get(path() + "?lang=" + tag);
    Document page = page(answer);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Language")).contains(tag);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(tag);
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo(language.direction());
    assertThat(page.select("main h1").eachText()).hasSize(1);
    assertThat(page.select("main .lead").text()).isNotBlank();
    assertThat(page.select(".survey-consent p").text()).isNotBlank();
    assertThat(page.select(".survey-first b").text()).isNotBlank();
    assertThat(page.select("noscript").text())
        .isEqualTo(Messages.get(language, "surveyform.noScript"));
    assertThat(page.select(".menu-panel a[aria-current]").attr("lang")).isEqualTo(tag);
    assertThat(page.select(".brand").text()).isEqualTo(town.commune().name().in(language).text());
    assertThat(page.select(".footer-inner a")).hasSizeGreaterThan(2);
    assertThat(page.select("meta[property=og:title]").attr("content")).isNotBlank();
    assertThat(page.select("link[rel=canonical]").attr("href")).endsWith(path());
  }

  /** Files from elsewhere have a title in one language mostly, and questions in several. */
  @Test
  void isThereInALanguageAlsoWithoutATitleInIt() throws Exception {
    String named = Files.readString(DEFINITION);
    ObjectNode untitled = (ObjectNode) JsonMapper.shared().readTree(named);
    untitled.put("code", "untitled");
    ((ObjectNode) untitled.path("title")).retain("de");
    SurveySummary other = surveys.publish(COMMAND, town.project().id(), untitled.toString());

    assertThat(page(get(path(other) + "?lang=ar")).select(".survey-start .notice.info")).isEmpty();
    assertThat(page(get(path(other) + "?lang=uk")).select(".survey-start .notice.info").text())
        .isEqualTo(
            Messages.get(
                Language.UKRAINIAN,
                "surveyform.foreign",
                Language.UKRAINIAN.nameIn(Language.UKRAINIAN),
                Language.GERMAN.nameIn(Language.UKRAINIAN)));
  }

  @Test
  void setsNothingOnThePhoneAndIsTheSameForEverybody() throws Exception {
    HttpResponse<byte[]> one = get(path());
    HttpResponse<byte[]> other = get(path(), "Cookie", "device=someone; JSESSIONID=abc");

    assertThat(one.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(other.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(one.body()).isEqualTo(other.body());
    assertThat(one.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void allowsItsOwnScriptsOnly() throws Exception {
    HttpResponse<byte[]> answer = get(path());
    String policy = answer.headers().firstValue("Content-Security-Policy").orElseThrow();

    assertThat(policy)
        .contains("script-src 'self' " + StartScript.source() + ";")
        .doesNotContain("nonce", "unsafe-eval");
    assertThat(page(answer).select("script:not([src])").eachAttr("type")).doesNotContain("module");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("no-referrer");
  }

  @Test
  void comesPackedToWhoeverCanUnpack() throws Exception {
    HttpResponse<byte[]> packed = get(path(), "Accept-Encoding", "br, gzip");
    HttpResponse<byte[]> plain = get(path());

    assertThat(packed.headers().firstValue("Content-Encoding")).contains("gzip");
    try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(packed.body()))) {
      assertThat(unpacked.readAllBytes()).isEqualTo(plain.body());
    }
  }

  @Test
  void wearsTheColoursAndTheLanguageThatWereChosen() throws Exception {
    Document page = page(get(path(), "Cookie", "language=ar; display=contrast-dark"));

    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("ar");
    assertThat(page.expectFirst("html").attr("data-theme")).isEqualTo("contrast-dark");
    assertThat(page.select("meta[name=theme-color]").eachAttr("content"))
        .isEqualTo(List.of("#000000"));
  }

  @Test
  void saysInWhichLanguageItIsWhereTheReadersIsMissing() throws Exception {
    Document page = page(get(path() + "?lang=tr"));

    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("tr");
    assertThat(page.select("main h1 [lang=de]")).hasSize(1);
    assertThat(page.select("main .notice.info").first().text()).contains("Almanca");
  }

  @Test
  void speaksLanguagesOfTheSurveyThatThePortalDoesNot() throws Exception {
    ObjectNode french = JSON.readValue(Files.readString(DEFINITION), ObjectNode.class);
    french.put("code", "french");
    french.withArray("languages").add("fr");
    french.withObject("title").put("fr", "Notre quartier");
    String there =
        "/s/" + surveys.publish(COMMAND, town.project().id(), french.toString()).handle();

    Document page = page(get(there + "?lang=fr", "Cookie", "language=tr"));

    assertThat(page.expectFirst("html").attr("lang")).isEqualTo("tr");
    assertThat(page.select("survey-form").attr("spoken")).isEqualTo("fr");
    assertThat(page.select("main h1 [lang=fr]").text()).isEqualTo("Notre quartier");
    assertThat(page.select("[data-begin]").text())
        .isEqualTo(Messages.get(Language.TURKISH, "surveyform.start"));
    assertThat(page.select(".menu-panel a[aria-current]").text()).isEqualTo("Français");
    // Of another survey's languages none counts.
    assertThat(page(get(path() + "?lang=fr")).select("survey-form").hasAttr("spoken")).isFalse();
    assertThat(page(get(there + "?lang=de")).select(".menu-panel a").eachAttr("lang"))
        .contains("fr");
  }

  @Test
  void whatIsNotThereSaysSoInThePortalsLook() throws Exception {
    HttpResponse<byte[]> answer = get("/s/0000000000", "Cookie", "language=ar");
    Document page = page(answer);

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(page.expectFirst("html").attr("dir")).isEqualTo("rtl");
    assertThat(page.select("h1").text())
        .isEqualTo(Messages.get(Language.ARABIC, "shell.missing.title"));
  }

  private String path() {
    return path(survey);
  }

  private static String path(SurveySummary survey) {
    return "/s/" + survey.handle();
  }

  private HttpResponse<byte[]> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  private static Document page(HttpResponse<byte[]> answer) {
    return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
  }
}
