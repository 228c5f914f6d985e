package org.stadtmosaik.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.commune.CommuneMaps;
import org.stadtmosaik.commune.map.MapFiles;
import org.stadtmosaik.media.Pdfs;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.StartScript;

/** The page of a meeting as it comes over the line, and its forms as browsers send them. */
@OnAPort
@Import({Fixtures.class, MeetingFixtures.class, PollFixtures.class})
class MeetingPageIT {

  private static final String OURS = "same-origin";

  @LocalServerPort private int port;
  @Autowired private CommuneMaps maps;
  @Autowired private MeetingFiles files;
  @Autowired private Fixtures fixtures;
  @Autowired private MeetingFixtures made;
  @Autowired private Meetings meetings;

  private final HttpClient client = HttpClient.newHttpClient();
  private Town town;

  @BeforeAll
  void aTown() {
    town = fixtures.aTown();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "de-simple", "en", "ar", "tr", "uk"})
  void canBeReadAndFilledInBeforeAnyScript(String tag) throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    HttpResponse<String> answer = get(path(meeting) + "?lang=" + tag);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Language")).contains(tag);
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
        .contains(StartScript.source());
    assertThat(page.expectFirst("html").attr("dir"))
        .isEqualTo(Language.shipped(tag).orElseThrow().direction());
    assertThat(page.select("main h1").eachText()).hasSize(1);
    assertThat(page.select("#sign-up form").attr("action"))
        .isEqualTo(path(meeting) + "?lang=" + tag);
    assertThat(page.select("label").eachText()).doesNotContain("");
  }

  @Test
  void takesADoubleClickOnADeviceWithoutCookieAsOneSignUp() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    Map<String, String> form = form(get(path(meeting)), "#sign-up form");
    form.put("name", "Rana");
    form.put("people", "2");

    HttpResponse<String> first = post(path(meeting), form, OURS, "");
    HttpResponse<String> second = post(path(meeting), form, OURS, "");

    assertThat(first.statusCode()).isEqualTo(303);
    assertThat(second.statusCode()).isEqualTo(303);
    assertThat(cookie(first)).isEqualTo(cookie(second));
    assertThat(meetings.counts(meeting.id()).get(MeetingMode.SITE).confirmed()).isEqualTo(2);
    Document own = Jsoup.parse(get(path(meeting), "Cookie", cookie(first)).body());
    assertThat(own.select("#own").attr("data-state")).isEqualTo("confirmed");
    assertThat(own.select("#own").text()).contains("Rana");
  }

  @Test
  void drawsWhereItIsOnTheCommunesOwnMap() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    made.change(town, meeting.id(), draft -> MeetingFixtures.at(draft, made.aPlace(town)));
    assertThat(Jsoup.parse(get(path(meeting)).body()).select("svg.commune-map")).isEmpty();
    Actor command = new Actor.Command("test");

    maps.put(command, town.id(), MapFiles.stream(MapFiles.TWO_AREAS));

    Document page = Jsoup.parse(get(path(meeting) + "?lang=de").body());
    Element drawing = page.expectFirst(".meeting-facts svg.commune-map");
    assertThat(drawing.attr("role")).isEqualTo("img");
    // At 13.4 E begins the area in the east.
    assertThat(drawing.attr("aria-label"))
        .isEqualTo("Karte der Stadt. Der Ort liegt im Gebiet Ost.");
    assertThat(page.select(".meeting-facts a[href*=openstreetmap]")).hasSize(1);
    assertThat(page.select("script[src], img[src^=http], link[href*=openstreetmap]")).isEmpty();

    String elsewhere = MapFiles.polygon("Mitte", "[[10,50],[10.1,50],[10.1,50.1],[10,50]]");
    maps.put(command, town.id(), MapFiles.stream(elsewhere));

    page = Jsoup.parse(get(path(meeting)).body());
    assertThat(page.select("svg.commune-map")).isEmpty();
    assertThat(page.select(".meeting-facts a[href*=openstreetmap]")).hasSize(1);
    maps.remove(command, town.id());
  }

  @Test
  void handsOutAFileToBeSavedAndNothingOfAnotherMeeting() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    MeetingFile file =
        files.add(
            Fixtures.aLeadOf(town),
            meeting.id(),
            "Weg zur Bücherei.pdf",
            new java.io.ByteArrayInputStream(Pdfs.plain()));
    String path = file.path(meeting.summary().handle());

    Document page = Jsoup.parse(get(path(meeting)).body());
    assertThat(page.select("ul.meeting-files a").attr("href")).isEqualTo(path);
    assertThat(page.select("ul.meeting-files").text()).contains("Weg zur Bücherei.pdf", "0,1 MB");
    HttpResponse<String> answer = get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment;")
        .contains("filename*=UTF-8''Weg%20zur%20B%C3%BCcherei.pdf");
    assertThat(answer.headers().allValues("Content-Security-Policy"))
        .containsExactly("default-src 'none'; sandbox");
    assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    String elsewhere = file.path(made.aMeeting(town, 5).summary().handle());
    assertThat(get(elsewhere).statusCode()).isEqualTo(404);

    files.remove(Fixtures.aLeadOf(town), meeting.id(), file.id());

    assertThat(get(path).statusCode()).isEqualTo(404);
  }

  @Test
  void showsNobodyElsesPlaceAndNoLinkToWhoHasNone() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    made.change(
        town,
        meeting.id(),
        draft -> MeetingFixtures.withLink(draft, "https://meet.example/secret-room", 5));
    String page = get(path(meeting)).body();

    assertThat(page).doesNotContain("secret-room").doesNotContain("id=\"own\"");
  }

  @Test
  void takesNoFormFromAnotherSite() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    Map<String, String> form = form(get(path(meeting)), "#sign-up form");
    form.put("name", "Rana");

    assertThat(post(path(meeting), form, "cross-site", "").statusCode()).isEqualTo(403);
    assertThat(meetings.counts(meeting.id()).get(MeetingMode.SITE).confirmed()).isZero();
  }

  @Test
  void saysWhatIsWrongAndKeepsWhatWasTyped() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    Map<String, String> form = form(get(path(meeting)), "#sign-up form");
    form.put("name", "<b>Rana</b>");
    form.put("people", "6");
    form.put("children", "٤ ٧");

    HttpResponse<String> answer = post(path(meeting), form, OURS, "");

    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(page.select("#problem").text()).isNotBlank();
    assertThat(page.select("#f-people").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#f-name").attr("value")).isEqualTo("<b>Rana</b>");
    assertThat(page.select("#f-children").attr("value")).isEqualTo("٤ ٧");
    assertThat(page.select("#f-people option[selected]").attr("value")).isEqualTo("6");
  }

  @Test
  void refusesASignUpAfterTheStartWithASentence() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    Map<String, String> form = form(get(path(meeting)), "#sign-up form");
    form.put("name", "Rana");
    meetings.cancel(
        Fixtures.aLeadOf(town),
        meeting.id(),
        0,
        LocalizedText.of(Language.GERMAN, "Der Saal steht unter Wasser."));

    HttpResponse<String> answer = post(path(meeting), form, OURS, "");

    Document page = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(page.select("#cancelled").text()).contains("Der Saal steht unter Wasser.");
    assertThat(page.select("#sign-up")).isEmpty();
  }

  @Test
  void answersUnknownAddressesWithNotFound() throws Exception {
    MeetingView meeting = made.aMeeting(town, 5);
    for (String path :
        List.of("/m/0000000000", path(meeting) + "/r/0123456789", path(meeting) + "/r/x")) {
      assertThat(get(path).statusCode()).as(path).isEqualTo(404);
    }
    Map<String, String> form = new LinkedHashMap<>(Map.of("id", "nonsense"));
    assertThat(post(path(meeting) + "/cancel", form, OURS, "").statusCode()).isEqualTo(400);
    form.put("id", java.util.UUID.randomUUID().toString());
    assertThat(post(path(meeting) + "/cancel", form, OURS, "").statusCode()).isEqualTo(404);
  }

  private static String path(MeetingView meeting) {
    return "/m/" + meeting.summary().handle();
  }

  private static String cookie(HttpResponse<String> answer) {
    return answer.headers().firstValue("Set-Cookie").orElseThrow().split(";", 2)[0];
  }

  /** The fields of a form as the browser would send them untouched. */
  private static Map<String, String> form(HttpResponse<String> answer, String selector) {
    Element form = Jsoup.parse(answer.body(), "http://x").expectFirst(selector);
    Map<String, String> fields = new LinkedHashMap<>();
    ((org.jsoup.nodes.FormElement) form)
        .formData()
        .forEach(field -> fields.put(field.key(), field.value()));
    return fields;
  }

  private HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path));
    request.header("Accept", "text/html");
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(
      String path, Map<String, String> fields, String site, String cookie)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Sec-Fetch-Site", site)
            .POST(
                HttpRequest.BodyPublishers.ofString(
                    fields.entrySet().stream()
                        .map(it ->
                            it.getKey()
                                + "="
                                + URLEncoder.encode(it.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&"))));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI address(String path) {
    return URI.create("http://127.0.0.1:" + port + path);
  }
}
