package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.StartScript;

/** The page of a poll and its form, as they go over the line. */
@OnAPort
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class PollPageIT {

  private static final String OURS = "same-origin";

  @LocalServerPort private int port;
  @Autowired private Fixtures fixtures;
  @Autowired private PollFixtures pollFixtures;
  @Autowired private Polls polls;

  private final HttpClient client = HttpClient.newHttpClient();
  private PollView poll;

  @BeforeAll
  void open() {
    poll = pollFixtures.aPoll(fixtures.aTown(), 3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void canBeReadAndAnsweredBeforeAnyScript(String tag) throws Exception {
    HttpResponse<String> answer = get(path() + "?lang=" + tag);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(page.expectFirst("html").attr("lang")).isEqualTo(tag);
    assertThat(page.expectFirst("html").attr("dir"))
        .isEqualTo(Language.shipped(tag).orElseThrow().direction());
    assertThat(page.select("main h1").eachText()).hasSize(1);
    assertThat(page.select("fieldset.date")).hasSize(3);
    assertThat(page.select("fieldset.date input[type=radio]")).hasSize(9);
    assertThat(page.select("form#answer").attr("method")).isEqualTo("post");
    assertThat(page.select("form#answer").attr("action")).isEqualTo(path() + "?lang=" + tag);
    assertThat(page.select("form#answer [type=submit]")).hasSize(1);
  }

  @Test
  void isKeptNowhereBeginsNoSessionAndAllowsItsOwnScriptsOnly() throws Exception {
    HttpResponse<String> answer = get(path());

    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains("script-src 'self' " + StartScript.source() + ";", "form-action 'self'");
  }

  @Test
  void aFormFromAnotherSiteIsRefused() throws Exception {
    Map<String, String> fields = fields("YES");

    assertThat(post(fields, "Sec-Fetch-Site", "cross-site").statusCode()).isEqualTo(403);
    assertThat(post(fields, "Sec-Fetch-Site", "same-site").statusCode()).isEqualTo(403);
    assertThat(post(fields, "Sec-Fetch-Site", "none").statusCode()).isEqualTo(403);
    assertThat(post(fields, "Origin", "https://evil.example").statusCode()).isEqualTo(403);
    assertThat(post(fields, "Origin", "null").statusCode()).isEqualTo(403);
    assertThat(post(fields, "Accept", "text/html").statusCode()).isEqualTo(403);
    assertThat(post(fields, "Origin", "http://127.0.0.1:" + port).statusCode()).isEqualTo(303);
  }

  @Test
  void aDoubleClickOnADeviceWithoutACookieIsOnePerson() throws Exception {
    PollView fresh = pollFixtures.aPoll(fixtures.aTown(), 2);
    Document page = Jsoup.parse(get("/t/" + fresh.summary().handle()).body());
    Map<String, String> fields = sent(page, fresh, "YES");

    HttpResponse<String> first = post(fresh, fields, "Sec-Fetch-Site", OURS);
    HttpResponse<String> second = post(fresh, fields, "Sec-Fetch-Site", OURS);

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(first.headers().firstValue("Location"))
        .contains("/t/" + fresh.summary().handle() + "?done");
    assertThat(first.headers().firstValue("Set-Cookie"))
        .isEqualTo(second.headers().firstValue("Set-Cookie"));
    assertThat(polls.page(fresh.summary().handle()).orElseThrow().answered()).isEqualTo(1);
  }

  @Test
  void keepsWhatWasTypedWhenSomethingIsWrong() throws Exception {
    Map<String, String> fields = fields("IF_NEEDED");
    fields.put("name", "<b>Amal</b>");
    fields.put("children", "fünf");

    HttpResponse<String> answer = post(fields, "Sec-Fetch-Site", OURS);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page.select("#problem")).hasSize(1);
    assertThat(page.select("#f-children").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#f-children").attr("value")).isEqualTo("fünf");
    assertThat(page.select("#f-name").attr("value")).isEqualTo("<b>Amal</b>");
    assertThat(page.select("input[checked]").eachAttr("value")).contains("IF_NEEDED");
  }

  @Test
  void aSecretOfNobodyReadsNothing() throws Exception {
    assertThat(get(path() + "/a/" + "0".repeat(26)).statusCode()).isEqualTo(404);
    assertThat(get(path() + "/a/x").statusCode()).isEqualTo(404);
    assertThat(get("/t/0000000000").statusCode()).isEqualTo(404);
  }

  @Test
  void saysWhatWasDecidedAndWhy() throws Exception {
    Fixtures.Town town = fixtures.aTown();
    PollView decided = pollFixtures.aPoll(town, 2);
    polls.decide(
        Fixtures.aLeadOf(town),
        decided.summary().id(),
        1,
        List.of(decided.offered().getFirst().id()),
        org.stadtmosaik.shared.LocalizedText.of(Language.GERMAN, "Da fehlen die wenigsten."));

    Document page = Jsoup.parse(get("/t/" + decided.summary().handle()).body());

    assertThat(page.select("form#answer")).isEmpty();
    assertThat(page.select(".chosen > li")).hasSize(1);
    assertThat(page.select("main").text()).contains("Da fehlen die wenigsten.");
    assertThat(page.select(".chosen a[href^=/m/]")).hasSize(1);
  }

  private Map<String, String> fields(String choice) throws Exception {
    return sent(Jsoup.parse(get(path()).body()), poll, choice);
  }

  /** What a browser sends once the first date is ticked. */
  private static Map<String, String> sent(Document page, PollView poll, String choice) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Element hidden : page.select("form#answer input[type=hidden]")) {
      fields.put(hidden.attr("name"), hidden.attr("value"));
    }
    fields.put("people", "1");
    fields.put("choice." + poll.offered().getFirst().id().value(), choice);
    return fields;
  }

  private String path() {
    return "/t/" + poll.summary().handle();
  }

  private HttpResponse<String> get(String path) throws Exception {
    return client.send(
        HttpRequest.newBuilder(address(path)).header("Accept-Language", "de").build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private HttpResponse<String> post(Map<String, String> fields, String header, String value)
      throws Exception {
    return post(poll, fields, header, value);
  }

  private HttpResponse<String> post(
      PollView to, Map<String, String> fields, String header, String value) throws Exception {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return client.send(
        HttpRequest.newBuilder(address("/t/" + to.summary().handle()))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header(header, value)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
