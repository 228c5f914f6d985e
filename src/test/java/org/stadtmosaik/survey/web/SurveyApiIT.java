package org.stadtmosaik.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.access.OnAPort;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.survey.AnsweringPhone;
import org.stadtmosaik.survey.SurveyCodes;
import org.stadtmosaik.survey.SurveyFixtures;
import org.stadtmosaik.survey.SurveySummary;
import org.stadtmosaik.survey.Surveys;
import org.stadtmosaik.survey.secret.Code;
import org.stadtmosaik.survey.secret.PhoneBlinding;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The API as phones use it; each answer is held against its description. */
@OnAPort
@Import({Fixtures.class, SurveyFixtures.class})
class SurveyApiIT {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  @LocalServerPort private int port;
  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures surveyFixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Surveys surveys;
  @Autowired private SurveyCodes codes;

  private final HttpClient http = HttpClient.newHttpClient();
  private final OpenApi openApi = new OpenApi();

  @AfterAll
  void sayWhatWasNotSeen() {
    System.out.println("answers seen and described: " + openApi.seen().size());
  }

  @Test
  void servesItsDescription() {
    HttpResponse<byte[]> answer = send("GET", "/api/v1/openapi.json", null);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(json(answer).get("openapi").stringValue()).isEqualTo("3.1.0");
  }

  @Test
  void givesASurveyOnceUntilItChanges() {
    SurveySummary survey = surveyFixtures.aSurvey(fixtures.aTown(), "codes");
    HttpResponse<byte[]> first = send("GET", path(survey), null);
    assertThat(first.statusCode()).isEqualTo(200);
    String etag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(json(first).get("answerKey").stringValue()).isNotBlank();
    assertThat(first.headers().map()).doesNotContainKeys("set-cookie");
    assertThat(first.headers().firstValue("Referrer-Policy")).contains("no-referrer");

    assertThat(get(survey, etag).statusCode()).isEqualTo(304);
    surveyFixtures.changed(survey, "Ihr Alter?");
    assertThat(json(get(survey, etag)).get("version").intValue()).isEqualTo(2);
    assertThat(json(send("GET", path(survey) + "?version=1", null)).get("version").intValue())
        .isEqualTo(1);
    assertProblem(send("GET", path(survey) + "?version=9", null), 409, "version-unknown");
    assertProblem(send("GET", path(survey) + "?version=x", null), 400, "unreadable");
    assertProblem(send("GET", "/api/v1/surveys/0000000000", null), 404, "not-found");
  }

  @Test
  void takesAnAnswerWithACodeAllTheWay() {
    SurveySummary survey = surveyFixtures.aSurvey(fixtures.aTown(), "codes");
    String code = codes.generate(new Actor.Command("test"), survey.id(), 1).getFirst().grouped();
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "Mehr Bänke.");
    byte[] blinded = phone.blinded(surveys.definition(survey.handle(), null).answerKey());
    String spend =
        "{\"code\":\"%s\",\"blinded\":\"%s\"}"
            .formatted(code, Base64.getUrlEncoder().withoutPadding().encodeToString(blinded));
    String look = "{\"code\":\"%s\"}".formatted(code);

    assertThat(send("POST", path(survey) + "/spend", look).statusCode()).isEqualTo(204);
    HttpResponse<byte[]> signed = send("POST", path(survey) + "/spend", spend);
    assertThat(signed.statusCode()).isEqualTo(200);
    assertProblem(send("POST", path(survey) + "/spend", look), 409, "code-spent");
    phone.signed(Base64.getUrlDecoder().decode(json(signed).get("signature").stringValue()));

    String responses = path(survey) + "/responses/" + phone.key();
    assertThat(send("PUT", responses, text(phone)).statusCode()).isEqualTo(201);
    HttpResponse<byte[]> again = send("PUT", responses, text(phone));
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.headers().map()).doesNotContainKeys("set-cookie");

    String receipt = "{\"receipt\":\"%s\"}".formatted(phone.receipt());
    assertThat(
            json(send("POST", path(survey) + "/receipt", receipt)).at("/answers/why").stringValue())
        .isEqualTo("Mehr Bänke.");
    assertThat(send("POST", path(survey) + "/receipt/withdraw", receipt).statusCode())
        .isEqualTo(204);
    assertProblem(send("POST", path(survey) + "/receipt", receipt), 404, "receipt-unknown");
    assertProblem(send("PUT", responses, text(phone)), 410, "withdrawn");
  }

  @Test
  void namesEveryProblem() {
    SurveySummary survey = surveyFixtures.aSurvey(fixtures.aTown(), "codes");
    String spend = path(survey) + "/spend";
    String unknown = Code.random().grouped();
    assertProblem(send("POST", spend, "{\"code\":\"" + unknown + "\"}"), 403, "code-unknown");
    assertProblem(send("POST", spend, "{\"code\":1,\"x\":2}"), 400, "unreadable");
    assertProblem(send("POST", spend, "x".repeat(5000)), 413, "too-large");
    assertProblem(
        send("POST", spend, "{\"code\":\"" + unknown + "\",\"blinded\":\"AAAA\"}"), 422, "blinded");
    assertProblem(send("POST", spend, "{\"blinded\":\"AAAA\"}"), 409, "no-right-needed");
    SurveySummary byAccount = surveyFixtures.aSurvey(fixtures.aTown(), "account");
    assertProblem(
        send("POST", path(byAccount) + "/spend", "{\"blinded\":\"AAAA\"}"), 401, "no-device");

    SurveySummary open = surveyFixtures.aSurvey(fixtures.aTown(), "open");
    AnsweringPhone phone = new AnsweringPhone(open.handle(), "old", "");
    String responses = path(open) + "/responses/" + phone.key();
    assertProblem(send("PUT", path(open) + "/responses/XYZ", text(phone)), 400, "unreadable");
    assertThat(send("PUT", responses, text(phone)).statusCode()).isEqualTo(201);
    HttpResponse<byte[]> used =
        send("PUT", responses, text(phone.with("answers", Map.of("age", "young"))));
    assertProblem(used, 409, "key-used");
    JsonNode wrong =
        json(
            send(
                "PUT",
                path(open) + "/responses/" + new AnsweringPhone(open.handle(), "old", "").key(),
                text(phone.with("answers", Map.of("age", "middle")))));
    assertThat(wrong.get("question").stringValue()).isEqualTo("age");
    assertThat(wrong.get("problem").stringValue()).isEqualTo("option");

    HttpRequest headerless =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + responses))
            .PUT(BodyPublishers.ofString("{}"))
            .build();
    assertProblem(checked("PUT", headerless), 403, "header");
  }

  @Test
  void saysProblemsInTheLanguageThatIsAskedFor() {
    HttpRequest arabic =
        request("GET", "/api/v1/surveys/0000000000", null).header("Accept-Language", "ar").build();
    JsonNode problem = json(checked("GET", arabic));
    assertThat(problem.get("title").stringValue()).isEqualTo("هذا الاستبيان غير موجود هنا");
    assertThat(problem.get("type").stringValue()).isEqualTo("urn:stadtmosaik:survey:not-found");
  }

  @Test
  void keepsDraftsForTwoWeeks() throws IOException {
    SurveySummary survey = surveyFixtures.aSurvey(fixtures.aTown(), "open");
    String draft = path(survey) + "/drafts/" + "0f".repeat(32);
    byte[] content = "encrypted by the phone, in some way".getBytes(StandardCharsets.UTF_8);
    assertProblem(send("GET", draft, null), 404, "draft-unknown");
    assertThat(put(draft, content).statusCode()).isEqualTo(204);
    assertThat(send("GET", draft, null).body()).isEqualTo(content);
    assertProblem(put(draft, new byte[256_001]), 413, "too-large");
    assertProblem(put(draft, new byte[3]), 400, "unreadable");

    clock.advance(Duration.ofDays(14));
    assertThat(send("GET", draft, null).statusCode()).isEqualTo(200);
    clock.advance(Duration.ofDays(1));
    assertProblem(send("GET", draft, null), 404, "draft-unknown");
    assertThat(put(draft, content).statusCode()).isEqualTo(204);
    assertThat(send("DELETE", draft, null).statusCode()).isEqualTo(204);
    assertProblem(send("GET", draft, null), 404, "draft-unknown");
  }

  @Test
  void letsNobodyEnterForOthersWhoIsNoColleague() {
    SurveySummary survey = surveyFixtures.aSurvey(fixtures.aTown(), "open");
    String blinded =
        PhoneBlinding.of(surveys.definition(survey.handle(), null).helperKey(), new byte[32])
            .blindedText();
    assertProblem(
        send(
            "POST",
            "/api/v1/staff/surveys/" + survey.handle() + "/entries",
            "{\"blinded\":\"" + blinded + "\"}"),
        404,
        "not-found");
  }

  @Test
  void saysThatASurveyIsOver() {
    Instant closes = clock.instant().minus(Duration.ofHours(1));
    SurveySummary survey = surveyFixtures.aSurvey(fixtures.aTown(), "open", closes.toString(), 100);
    AnsweringPhone phone = new AnsweringPhone(survey.handle(), "old", "");
    assertProblem(
        send("PUT", path(survey) + "/responses/" + phone.key(), text(phone)), 410, "closed");
    assertProblem(put(path(survey) + "/drafts/" + "0f".repeat(32), new byte[40]), 410, "closed");
  }

  private static String path(SurveySummary survey) {
    return "/api/v1/surveys/" + survey.handle();
  }

  private static String text(AnsweringPhone phone) {
    return new String(phone.body(), StandardCharsets.UTF_8);
  }

  private HttpResponse<byte[]> get(SurveySummary survey, String etag) {
    return checked("GET", request("GET", path(survey), null).header("If-None-Match", etag).build());
  }

  private HttpResponse<byte[]> put(String path, byte[] content) {
    return checked(
        "PUT",
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
            .header("X-Stadtmosaik", "1")
            .header("Content-Type", "application/octet-stream")
            .PUT(BodyPublishers.ofByteArray(content))
            .build());
  }

  private HttpResponse<byte[]> send(String method, String path, String body) {
    return checked(method, request(method, path, body).build());
  }

  private HttpRequest.Builder request(String method, String path, String body) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("X-Stadtmosaik", "1")
        .header("Content-Type", "application/json")
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
  }

  private HttpResponse<byte[]> checked(String method, HttpRequest request) {
    try {
      HttpResponse<byte[]> answer = http.send(request, BodyHandlers.ofByteArray());
      openApi.assertDescribed(method, answer);
      return answer;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode json(HttpResponse<byte[]> answer) {
    return JSON.readTree(answer.body());
  }

  private static void assertProblem(HttpResponse<byte[]> answer, int status, String kind) {
    assertThat(answer.statusCode()).as(kind).isEqualTo(status);
    assertThat(json(answer).get("kind").stringValue()).isEqualTo(kind);
  }
}
