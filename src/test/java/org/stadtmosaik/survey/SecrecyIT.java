package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.TestDatabase;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.survey.SecrecyProbe.Person;
import org.stadtmosaik.survey.secret.Code;
import org.stadtmosaik.survey.secret.Hash;

/**
 * A hundred people answer with codes, one after the other, each from a device that also wrote an
 * idea. Whoever has all tables and the log cannot tell whose answer is whose, and could if there
 * were anything to tell it by.
 */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {TestDatabase.SETTING, "stadtmosaik.limits=false"})
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@Import({Fixtures.class, SurveyFixtures.class})
@ExtendWith(OutputCaptureExtension.class)
class SecrecyIT {

  private static final int PEOPLE = 100;
  private static final Actor COMMAND = new Actor.Command("test");

  @LocalServerPort private int port;
  @Autowired private DataSource database;
  @Autowired private JdbcClient jdbc;
  @Autowired private Fixtures fixtures;
  @Autowired private SurveyFixtures surveyFixtures;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private Surveys surveys;
  @Autowired private SurveyCodes codes;
  @Autowired private SurveySealing sealing;

  private Fixtures.Town town;
  private SurveySummary survey;
  private SecrecyProbe probe;

  @BeforeEach
  void aSurveyInAnEmptyPortal() {
    TestDatabase.empty(database);
    town = fixtures.aTown();
    survey = surveyFixtures.aSurvey(town, "codes");
    probe = new SecrecyProbe(database);
  }

  @Test
  void nobodyCanTellWhoseAnswerIsWhose(CapturedOutput log) throws Exception {
    List<Person> people = peopleAnswer();

    assertThat(probe.findings(people)).isEmpty();
    for (Person person : people) {
      assertThat(person.answer()).noneMatch(log.getAll()::contains);
      assertThat(person.known()).noneMatch(log.getAll()::contains);
    }
    assertThat(fixtures.actions("survey:" + survey.id().value()))
        .containsExactly("survey.published", "survey.codesMade");
    // Not even how many answered when.
    assertThat(call(HttpClient.newHttpClient(), "GET", "/metrics", ""))
        .contains("/api/v1/boards/{board}/ideas")
        .doesNotContain("surveys");

    seal();
    assertThat(probe.findings(people)).isEmpty();
    for (Person person : people) {
      assertThat(probe.rowsWith(person.answer())).as("the answer itself").isEqualTo(1);
    }
    Set<String> hashes = new HashSet<>();
    people.forEach(person -> {
      hashes.addAll(person.known());
      hashes.addAll(person.answer());
    });
    hashes.removeIf(mark -> mark.length() != 2 * Hash.BYTES);
    assertThat(probe.rowsWith(hashes)).as("hashes that lead to somebody").isZero();
    assertThat(fixtures.count("survey_key")).isZero();
  }

  @Test
  void aSequenceOfAnswersWouldTell() throws Exception {
    with(
        "survey_response",
        "leak BIGINT NOT NULL AUTO_INCREMENT UNIQUE",
        () -> assertThat(probe.findings(peopleAnswer())).isNotEmpty());
  }

  @Test
  void timesWouldTell() throws Exception {
    with(
        "survey_right",
        "leak TIMESTAMP(6) NULL DEFAULT NULL ON UPDATE CURRENT_TIMESTAMP(6)",
        () ->
            with(
                "survey_response",
                "leak TIMESTAMP(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6)",
                () ->
                    assertThat(probe.findings(peopleAnswer()))
                        .anySatisfy(finding ->
                            assertThat(finding)
                                .contains("survey_right by leak", "survey_response by leak"))));
  }

  @Test
  void somethingOfTheDeviceInTheAnswerWouldTell() throws Exception {
    with(
        "survey_response",
        "leak VARCHAR(36) NULL",
        () -> {
          List<Person> people = peopleAnswer();
          for (Person person : people) {
            jdbc.sql("UPDATE survey_response SET leak = ? WHERE body LIKE ?")
                .params(pseudonym(person), "%" + text(person) + "%")
                .update();
          }
          assertThat(probe.findings(people))
              .anySatisfy(finding -> assertThat(finding).contains("by shared values"));
        });
  }

  @Test
  void theSameNumberInBothTablesWouldTell() throws Exception {
    with(
        "survey_right",
        "leak INT NULL",
        () ->
            with(
                "survey_response",
                "leak INT NULL",
                () -> {
                  List<Person> people = peopleAnswer();
                  // No order, no rare value: the numbers alone.
                  for (int i = 0; i < PEOPLE; i++) {
                    int number = i * 37 % PEOPLE;
                    jdbc.sql("UPDATE survey_response SET leak = ? WHERE body LIKE ?")
                        .params(number, "%" + text(people.get(i)) + "%")
                        .update();
                    jdbc.sql("UPDATE survey_right SET leak = ? WHERE HEX(right_hash) = ?")
                        .params(number, codeHash(people.get(i)))
                        .update();
                  }
                  assertThat(probe.findings(people))
                      .anySatisfy(finding ->
                          assertThat(finding).contains("survey_right.leak = survey_response.leak"));
                }));
  }

  private interface Doing {
    void run() throws Exception;
  }

  private void with(String table, String column, Doing doing) throws Exception {
    jdbc.sql("ALTER TABLE " + table + " ADD COLUMN " + column).update();
    try {
      doing.run();
    } finally {
      jdbc.sql("ALTER TABLE " + table + " DROP COLUMN leak").update();
    }
  }

  private List<Person> peopleAnswer() throws IOException, InterruptedException {
    List<Code> letters = codes.generate(COMMAND, survey.id(), PEOPLE);
    String key = surveys.definition(survey.handle(), null).answerKey();
    List<Person> people = new ArrayList<>();
    for (Code letter : letters) {
      people.add(answer(letter, key));
    }
    assertThat(fixtures.count("survey_response WHERE survey_id = ?", survey.id().value()))
        .isEqualTo(PEOPLE);
    return people;
  }

  private Person answer(Code code, String key) throws IOException, InterruptedException {
    CookieManager cookies = new CookieManager();
    HttpClient phone = HttpClient.newBuilder().cookieHandler(cookies).build();
    HttpClient withoutCookies = HttpClient.newHttpClient();
    call(phone, "POST", "/api/v1/device", "");
    ResidentKey device = device(cookies);
    call(
        phone,
        "POST",
        "/api/v1/boards/" + town.board().id().value() + "/ideas",
        "{\"clientId\":\"%s\",\"text\":\"Mehr Bänke\",\"language\":\"de\"}"
            .formatted(UUID.randomUUID()));

    String text = "T" + UUID.randomUUID().toString().replace("-", "");
    AnsweringPhone answering = new AnsweringPhone(survey.handle(), "old", text);
    String blinded = Base64.getUrlEncoder().withoutPadding().encodeToString(answering.blinded(key));
    String signed =
        call(
            withoutCookies,
            "POST",
            "/api/v1/surveys/" + survey.handle() + "/spend",
            "{\"code\":\"%s\",\"blinded\":\"%s\"}".formatted(code.grouped(), blinded));
    answering.signed(
        Base64.getUrlDecoder().decode(signed.replaceAll(".*\"signature\":\"([^\"]+)\".*", "$1")));
    call(
        withoutCookies,
        "PUT",
        "/api/v1/surveys/" + survey.handle() + "/responses/" + answering.key(),
        new String(answering.body(), StandardCharsets.UTF_8));
    UUID pseudonym = device.pseudonymIn(town.project().id()).value();
    return new Person(
        Set.of(
            code.text(),
            code.grouped(),
            HexFormat.of().formatHex(Hash.ofCode(survey.handle(), code).bytes()),
            HexFormat.of().formatHex(device.secret()),
            pseudonym.toString()),
        Set.of(text, answering.key()));
  }

  private String call(HttpClient http, String method, String path, String body)
      throws IOException, InterruptedException {
    HttpResponse<String> answer =
        http.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("X-Stadtmosaik", "1")
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body))
                .build(),
            BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    return answer.body();
  }

  private static ResidentKey device(CookieManager cookies) {
    String value =
        cookies.getCookieStore().getCookies().stream()
            .filter(cookie -> cookie.getName().equals("stadtmosaik"))
            .map(HttpCookie::getValue)
            .findFirst()
            .orElseThrow();
    return new ResidentKey(Base64.getUrlDecoder().decode(value.substring(0, value.indexOf('.'))));
  }

  private void seal() {
    surveys.close(COMMAND, survey.id());
    clock.advance(Duration.ofMinutes(32));
    sealing.sealEnded();
    assertThat(surveys.run(COMMAND, survey.id()).sealed()).isTrue();
  }

  private static String text(Person person) {
    return person.answer().stream().filter(mark -> mark.startsWith("T")).findFirst().orElseThrow();
  }

  private static String pseudonym(Person person) {
    return person.known().stream().filter(mark -> mark.length() == 36).findFirst().orElseThrow();
  }

  private String codeHash(Person person) {
    String code =
        person.known().stream().filter(mark -> mark.length() == 16).findFirst().orElseThrow();
    return HexFormat.of()
        .withUpperCase()
        .formatHex(Hash.ofCode(survey.handle(), new Code(code)).bytes());
  }
}
