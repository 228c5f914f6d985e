package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.Keyboard;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every type of question, answered on a phone, and a whole survey by keyboard alone. */
class SurveyTypesBrowserIT extends DemoPortal {

  private static final Path DEFINITION = Path.of("src/test/resources/survey/all-types.json");
  private static final Path SHOTS = Path.of("target/shots");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MANY = 90;

  @Autowired private Surveys surveys;
  @Autowired private JdbcClient jdbc;

  private ProjectId project;
  private String handle;
  private int shot;

  @BeforeAll
  void publish() throws IOException {
    project =
        new ProjectId(
            jdbc.sql("SELECT id FROM project WHERE slug = 'wohnen-und-ankommen'")
                .query(java.util.UUID.class)
                .single());
    handle =
        surveys.publish(new Actor.Command("test"), project, Files.readString(DEFINITION)).handle();
  }

  /** What a person does on each screen, in order. */
  private Map<String, Step> steps(boolean arabic) {
    Map<String, Step> steps = new LinkedHashMap<>();
    steps.put(
        "p_home",
        page -> {
          next(page);
          assertThat(page.locator("#q-home-error")).not().isEmpty();
          look(page, "p_home-error");
          choose(page, "#q-home", "else");
          page.locator("#q-home-other").fill("Bei Freunden");
        });
    steps.put(
        "p_area",
        page -> {
          page.locator(".map-button").click();
          assertThat(page.locator("area-map path")).hasCount(3);
          page.locator("area-map path").first().click();
          assertThat(page.locator("#q-area input:checked")).hasCount(1);
          choose(page, "#q-area", "muehlen");
        });
    steps.put("p_people", page -> page.locator("#q-people-field").fill(arabic ? "٤" : "4"));
    steps.put("p_children", page -> choose(page, "#q-children", "yes"));
    steps.put("p_since", page -> page.locator("#q-since-field").fill("2019-04-01"));
    steps.put("p_hello", page -> {});
    steps.put("p_safe", page -> choose(page, "#q-safe", "4"));
    steps.put("p_like", page -> choose(page, "#q-like", "7"));
    steps.put(
        "p_what",
        page -> {
          choose(page, "#q-what", "nothing");
          choose(page, "#q-what", "meet");
          assertThat(page.locator("#q-what input[value=nothing]")).not().isChecked();
          choose(page, "#q-what", "play");
          choose(page, "#q-what", "rest");
          page.locator("#q-what label:has(input[value=shop])").click();
          assertThat(page.locator("#q-what input[value=shop]")).not().isChecked();
        });
    steps.put("p_time", page -> page.locator("#q-when-field").fill("17:30"));
    steps.put(
        "p_share",
        page -> {
          look(page, "p_share-untouched");
          page.locator(".slider .step").last().click();
          page.locator(".slider .step").last().click();
        });
    steps.put(
        "p_rank",
        page -> {
          page.locator(".to-rank[data-code=benches]").click();
          page.locator(".to-rank[data-code=trees]").click();
          page.locator(".ranked-item[data-code=trees] [data-move='-1']").click();
        });
    steps.put(
        "p_matrix",
        page -> {
          for (String[] row : new String[][] {{"clean", "good"}, {"noise", "ok"}, {"way", "bad"}}) {
            page.locator("label:has(input[name='q-rate-%s'][value=%s])".formatted(row[0], row[1]))
                .click();
          }
        });
    steps.put("p_pic", page -> choose(page, "#q-look", "green"));
    steps.put(
        "p_word",
        page -> {
          page.locator("#q-word-field").fill("http://example.org");
          next(page);
          assertThat(page.locator("#q-word-error")).not().isEmpty();
          page.locator("#q-word-field").fill("ruhig");
          assertThat(page.locator("#q-more-title")).containsText("ruhig");
          page.locator("#q-more-field").fill("Weil abends kaum jemand da ist.");
        });
    steps.put(
        "p_photo",
        page -> {
          page.locator("#q-photo-field").setInputFiles(photo());
          assertThat(page.locator(".survey-photo img")).isVisible();
        });
    steps.put("p_lang", page -> page.locator("#q-lang-field").selectOption("tr"));
    steps.put(
        "p_again",
        page -> {
          choose(page, "#q-again", "no");
          choose(page, "#q-sure", "yes");
        });
    return steps;
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void everyTypeIsAnsweredOnAPhone(String tag) {
    Language language = Language.shipped(tag).orElseThrow();
    shot = 0;
    try (BrowserContext phone = phone(language)) {
      Page page = phone.newPage();
      begin(page, tag);
      steps(tag.equals("ar"))
          .forEach((code, step) -> {
            assertThat(at(page)).isEqualTo(code);
            step.on(page);
            assertAccessible(page);
            assertFits(page);
            look(page, code);
            next(page);
          });
      assertThat(page.locator(".survey-review .review-item")).hasCount(19);
      assertAccessible(page);
      assertFits(page);
      look(page, "review");
      send(page);

      JsonNode answers = JSON.readTree(stored(tag)).get("answers");

      assertThat(answers.get("home").asString()).isEqualTo("else");
      assertThat(answers.get("home__other").asString()).isEqualTo("Bei Freunden");
      assertThat(answers.get("area").asString()).isEqualTo("muehlen");
      assertThat(answers.get("people").asInt()).isEqualTo(4);
      assertThat(answers.get("perhead").asInt()).isEqualTo(8);
      assertThat(answers.get("since").asString()).isEqualTo("2019-04-01");
      assertThat(answers.get("safe").asInt()).isEqualTo(4);
      assertThat(answers.get("what").toString()).isEqualTo("[\"meet\",\"play\",\"rest\"]");
      assertThat(answers.get("when").asString()).isEqualTo("17:30");
      assertThat(answers.get("share").asInt()).isEqualTo(55);
      assertThat(answers.get("rank").toString()).isEqualTo("[\"trees\",\"benches\"]");
      assertThat(answers.get("rate").get("way").asString()).isEqualTo("bad");
      assertThat(answers.get("look").asString()).isEqualTo("green");
      assertThat(answers.get("photo").asBoolean()).isTrue();
      assertThat(answers.get("lang").asString()).isEqualTo("tr");
      assertThat(answers.get("again").asBoolean()).isFalse();
    }
  }

  @Test
  void aWholeSurveyIsAnsweredByKeyboardAlone() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = desk.newPage();
      page.navigate(address("/s/" + handle + "?lang=de"));
      begun(page);
      press(page, "#survey-agree", "Space");
      press(page, "[data-begin]", "Enter");
      assertThat(page.locator("h1")).isFocused();
      assertThat(at(page)).isEqualTo("p_home");
      press(page, "#q-home input", "Space");
      on(page, "p_area");
      press(page, "#q-area input", "Space");
      on(page, "p_people");
      reach(page, "#q-people-field");
      page.keyboard().type("2");
      on(page, "p_children");
      press(page, "#q-children input", "Space");
      on(page, "p_since");
      press(page, "input[name=since__declined]", "Space");
      on(page, "p_hello");
      on(page, "p_safe");
      press(page, "#q-safe input", "Space");
      page.keyboard().press("ArrowDown");
      on(page, "p_like");
      press(page, "#q-like input", "Space");
      on(page, "p_what");
      press(page, "#q-what input[value=meet]", "Space");
      press(page, "#q-what input[value=rest]", "Space");
      on(page, "p_time");
      on(page, "p_share");
      press(page, "#q-share-field", "ArrowRight");
      on(page, "p_rank");
      press(page, ".to-rank[data-code=trees]", "Enter");
      press(page, ".to-rank[data-code=light]", "Enter");
      press(page, ".ranked-item[data-code=light] [data-move='-1']", "Enter");
      assertThat(page.locator(".ranked-item").first()).hasAttribute("data-code", "light");
      on(page, "p_matrix");
      for (String row : new String[] {"clean", "noise", "way"}) {
        press(page, "input[name=q-rate-" + row + "]", "Space");
      }
      on(page, "p_pic");
      press(page, "#q-look input", "Space");
      on(page, "p_word");
      reach(page, "#q-word-field");
      page.keyboard().type("ruhig");
      reach(page, "#q-more-field");
      page.keyboard().type("Abends.");
      on(page, "p_photo");
      on(page, "p_lang");
      press(page, "#q-lang-field", "ArrowDown");
      on(page, "p_again");
      press(page, "#q-again input", "Space");
      press(page, "#q-sure input", "Space");
      on(page, "review");
      press(page, ".review-item button", "Enter");
      assertThat(at(page)).isEqualTo("p_home");
      on(page, "review");
      press(page, ".survey-steps .btn:not(.quiet)", "Enter");
      delivered(page);
    }
  }

  @Test
  void answersAreThereAfterAReloadAndOnTheWayBack() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, "de");
      choose(page, "#q-home", "own");
      next(page);
      choose(page, "#q-area", "hafen");
      next(page);
      page.goBack();
      assertThat(page.locator("#q-area input[value=hafen]")).isChecked();
      page.locator(".survey-steps .quiet").click();
      assertThat(page.locator("#q-home input[value=own]")).isChecked();

      page.reload();

      assertThat(page.locator("#q-home input[value=own]")).isChecked();
      assertThat(page.locator(".notice.kept")).containsText("Willkommen zurück");
      Page other = phone.newPage();
      other.navigate(address("/s/" + handle + "?lang=de"));
      begun(other);
      // A second tab begins for itself and takes nothing away from the first.
      assertThat(other.locator("[data-begin]")).hasText("Los geht’s");
    }
  }

  @Test
  void aQuestionBeginsWithItsDefaultUntilSomebodyTakesItAway() throws IOException {
    String preset =
        Files.readString(DEFINITION)
            .replaceFirst("\"code\"\\s*:\\s*\"[a-z_]+\"", "\"code\":\"preset\"")
            .replaceFirst("\"code\"\\s*:\\s*\"home\",", "\"code\":\"home\",\"default\":\"own\",")
            .replaceFirst("\"code\"\\s*:\\s*\"people\",", "\"code\":\"people\",\"default\":3,");
    String other = surveys.publish(new Actor.Command("test"), project, preset).handle();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address("/s/" + other + "?lang=de"));
      begun(page);
      page.locator("label:has(#survey-agree)").click();
      page.locator("[data-begin]").click();
      assertThat(page.locator("#q-home input[value=own]")).isChecked();
      assertAccessible(page);
      next(page);
      choose(page, "#q-area", "hafen");
      next(page);
      assertThat(page.locator("#q-people-field")).hasValue("3");
      page.locator("#q-people-field").fill("");

      page.reload();

      assertThat(page.locator("#q-people-field")).hasValue("");
      page.locator(".survey-steps .quiet").click();
      page.locator(".survey-steps .quiet").click();
      assertThat(page.locator("#q-home input[value=own]")).isChecked();
    }
  }

  @Test
  void aQuestionBeginsWithWhatAnEarlierOneSaidUntilSomebodyChangesIt() {
    String following =
        """
        {"schema":1,"code":"following","title":{"de":"Wege"},"languages":["de"],"original":"de",
         "access":"open","groups":[{"code":"g","pages":[
          {"code":"p1","questions":[{"code":"there","type":"single","title":{"de":"Wie hin?"},
           "options":[{"code":"bus","label":{"de":"Bus"}},{"code":"bike","label":{"de":"Rad"}}]}]},
          {"code":"p2","questions":[{"code":"back","type":"single","title":{"de":"Wie zurück?"},
           "defaultRule":{"var":"there"},
           "options":[{"code":"bus","label":{"de":"Bus"}},{"code":"bike","label":{"de":"Rad"}}]},
           {"code":"day","type":"date","title":{"de":"Wann?"},"default":"today"}]}]}]}
        """;
    String other = surveys.publish(new Actor.Command("test"), project, following).handle();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address("/s/" + other + "?lang=de"));
      begun(page);
      page.locator("[data-begin]").click();
      choose(page, "#q-there", "bike");
      next(page);

      assertThat(page.locator("#q-back input[value=bike]")).isChecked();
      String today = (String) page.evaluate("new Date().toLocaleDateString('sv')");
      assertThat(page.locator("#q-day input[type=date]")).hasValue(today);
      assertAccessible(page);
      look(page, "following");
      choose(page, "#q-back", "bus");
      page.locator(".survey-steps .quiet").click();
      choose(page, "#q-there", "bus");
      choose(page, "#q-there", "bike");
      next(page);
      page.reload();

      assertThat(page.locator("#q-back input[value=bus]")).isChecked();
    }
  }

  @Test
  void aFullQuotaEndsKindlyAndSendsNothing() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.route(
          "**/api/v1/surveys/" + handle,
          route -> {
            String whole = route.fetch().text();
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("application/json")
                    .setBody(whole.replaceFirst("\"full\":\\[]", "\"full\":[\"renters\"]")));
          });
      begin(page, "de");
      choose(page, "#q-home", "rent");
      next(page);

      assertThat(page.locator("h1")).hasText("Danke, dass Sie mitmachen wollten");
      assertThat(page.locator(".lead")).containsText("schon genug Antworten");
      assertAccessible(page);
      page.locator(".survey-steps .quiet").click();
      choose(page, "#q-home", "own");
      next(page);
      assertThat(at(page)).isEqualTo("p_area");
    }
  }

  @Test
  void readsAloudWithAVoiceOfTheDeviceOnly() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.addInitScript(voices("de-DE", true));
      begin(page, "de");
      page.locator(".read-aloud").click();
      assertThat(page.locator(".read-aloud")).hasAttribute("aria-pressed", "true");
      assertThat(page.evaluate("said.slice(0, 3).join('|')"))
          .isEqualTo("Wie wohnen Sie?|Zur Miete|In der eigenen Wohnung");
      choose(page, "#q-home", "own");
      next(page);
      assertThat(page.locator(".read-aloud")).hasAttribute("aria-pressed", "false");
      assertThat(page.evaluate("said.length")).isEqualTo(0);
    }
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.addInitScript(voices("de-DE", false));
      begin(page, "de");
      assertThat(page.locator(".read-aloud")).hasCount(0);
    }
  }

  /** A device with one voice; what it is given to say is a list until it is told to be quiet. */
  private static String voices(String language, boolean local) {
    return """
    window.said = [];
    Object.defineProperty(window, 'speechSynthesis', { value: {
      getVoices: () => [{ lang: '%s', localService: %s, default: true, name: 'x' }],
      speak: (it) => said.push(it.text), cancel: () => { said.length = 0; },
      addEventListener() {}, removeEventListener() {} } });
    window.SpeechSynthesisUtterance = function (text) { this.text = text; };
    """
        .formatted(language, local);
  }

  @FunctionalInterface
  private interface Step {
    void on(Page page);
  }

  private void begin(Page page, String tag) {
    page.navigate(address("/s/" + handle + "?lang=" + tag));
    begun(page);
    assertAccessible(page);
    assertFits(page);
    look(page, "start");
    page.locator("label:has(#survey-agree)").click();
    page.locator("[data-begin]").click();
  }

  /** The form has taken the place of the readable page. */
  private static void begun(Page page) {
    assertThat(page.locator("survey-form > .survey-start:not([data-placeholder])")).isVisible();
  }

  private static void choose(Page page, String question, String code) {
    Locator card = page.locator("%s label:has(input[value='%s'])".formatted(question, code));
    card.click();
    assertThat(card.locator("input")).isChecked();
  }

  private static void next(Page page) {
    page.locator(".survey-steps [type=submit]").click();
  }

  private static void send(Page page) {
    page.locator(".survey-steps .btn:not(.quiet)").click();
    delivered(page);
  }

  private static void delivered(Page page) {
    assertThat(page.locator("survey-delivery [data-state=sent]").first()).isVisible();
  }

  private static String at(Page page) {
    return (String) page.evaluate("history.state.survey");
  }

  /** Goes on by keyboard, to this screen. */
  private static void on(Page page, String code) {
    press(page, ".survey-steps .btn:not(.quiet)", "Enter");
    assertThat(page.locator("h1")).isFocused();
    assertThat(at(page)).isEqualTo(code);
  }

  private static void press(Page page, String selector, String key) {
    reach(page, selector);
    page.keyboard().press(key);
  }

  /** Gets there by the Tab key, as often as it takes. */
  private static void reach(Page page, String selector) {
    new Keyboard(page, MANY).reach(selector);
  }

  private String stored(String tag) {
    return jdbc.sql(
            """
            SELECT r.body FROM survey_response r JOIN survey s ON s.id = r.survey_id
            WHERE s.handle = ? AND r.language = ? LIMIT 1
            """)
        .param(handle)
        .param(tag)
        .query(String.class)
        .single();
  }

  private void look(Page page, String name) {
    if (Boolean.getBoolean("stadtmosaik.shots")) {
      String file =
          "survey-%s-%02d-%s.png"
              .formatted(page.evaluate("document.documentElement.lang"), shot++, name);
      page.screenshot(new Page.ScreenshotOptions().setPath(SHOTS.resolve(file)));
    }
  }

  private static FilePayload photo() {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(2400, 1600, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
      return new FilePayload("platz.jpg", "image/jpeg", bytes.toByteArray());
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
