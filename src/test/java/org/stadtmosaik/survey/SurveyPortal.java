package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.KeptOffline;
import org.stadtmosaik.Keyboard;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A portal with short surveys of three screens, and what people do with them. */
abstract class SurveyPortal extends DemoPortal {

  static final Actor COMMAND = new Actor.Command("test");
  private static final Path DEFINITION = Path.of("src/test/resources/survey/delivery.json");
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int MANY = 90;

  @Autowired Surveys surveys;
  @Autowired JdbcClient jdbc;

  /**
   * A fresh survey.
   *
   * @param code names it within the project
   * @param access as in definitions
   */
  SurveySummary publish(String code, String access) {
    return publish(code, access, _ -> {});
  }

  /** The same, with something changed. */
  SurveySummary publish(String code, String access, Consumer<ObjectNode> change) {
    try {
      ObjectNode json = JSON.readValue(Files.readString(DEFINITION), ObjectNode.class);
      json.put("code", code).put("access", access);
      change.accept(json);
      ProjectId project =
          new ProjectId(
              jdbc.sql("SELECT id FROM project WHERE slug = 'wohnen-und-ankommen'")
                  .query(UUID.class)
                  .single());
      return surveys.publish(COMMAND, project, JSON.writeValueAsString(json));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  // ── what is stored ────────────────────────────────────────────────────────────────────────────

  /** The answers to this survey, as they are stored. */
  List<JsonNode> stored(SurveySummary survey) {
    return jdbc
        .sql("SELECT body FROM survey_response WHERE survey_id = ? AND state = 'KEPT'")
        .param(survey.id().value())
        .query(String.class)
        .list()
        .stream()
        .map(body -> JSON.readTree(body).get("answers"))
        .toList();
  }

  /** Of the stored answers, in which way each came. */
  List<String> channels(SurveySummary survey) {
    return jdbc.sql("SELECT channel FROM survey_response WHERE survey_id = ?")
        .param(survey.id().value())
        .query(String.class)
        .list();
  }

  // ── what people do ────────────────────────────────────────────────────────────────────────────

  void open(Page page, SurveySummary survey, String behind) {
    page.navigate(address("/s/" + survey.handle() + behind));
  }

  void begin(Page page, SurveySummary survey, String behind) {
    open(page, survey, behind);
    assertThat(page.locator("survey-form > .survey-start:not([data-placeholder])")).isVisible();
    page.locator("[data-begin]").click();
    assertThat(page.locator("#q-way")).isVisible();
  }

  static void choose(Page page, String code) {
    Locator card = page.locator("#q-way label:has(input[value='%s'])".formatted(code));
    card.click();
    assertThat(card.locator("input")).isChecked();
  }

  static void next(Page page) {
    page.locator(".survey-steps [type=submit]").click();
  }

  /** Answers all three screens, from the first one on. */
  static void answer(Page page, String way, String wish, String often) {
    choose(page, way);
    next(page);
    page.locator("#q-wish-field").fill(wish);
    next(page);
    page.locator("#q-often-field").fill(often);
    next(page);
    assertThat(page.locator(".survey-review")).isVisible();
  }

  static Locator send(Page page) {
    return page.locator(".survey-steps .btn:not(.quiet)");
  }

  static Locator state(Page page, String name) {
    return page.locator("survey-delivery [data-state=" + name + "]");
  }

  /** Gets there by the Tab key, as often as it takes, and presses a key. */
  static void press(Page page, String selector, String key) {
    reach(page, selector);
    page.keyboard().press(key);
  }

  /** Gets there by the Tab key, as often as it takes. */
  static void reach(Page page, String selector) {
    new Keyboard(page, MANY).reach(selector);
  }

  // ── what a browser keeps ──────────────────────────────────────────────────────────────────────

  /** Waits until the page, the definition and all parts are kept for opening them offline. */
  static void keptForOffline(Page page) {
    String path = (String) page.evaluate("location.pathname");
    KeptOffline.await(page, "/api/v1/surveys" + path.substring("/s".length()));
  }

  /** The addresses of everything that workers keep. */
  @SuppressWarnings("unchecked")
  static List<String> keptAddresses(Page page) {
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const found = [];
              for (const name of await caches.keys()) {
                const requests = await (await caches.open(name)).keys();
                found.push(...requests.map(({ url }) => new URL(url).pathname));
              }
              return found;
            }
            """);
  }

  /** The keys of everything that lies in the browser's database. */
  @SuppressWarnings("unchecked")
  static List<String> keptEntries(Page page) {
    return (List<String>)
        page.evaluate(
            """
            async () => {
              const db = await new Promise((done, fail) => {
                const opening = indexedDB.open('stadtmosaik');
                opening.onsuccess = () => done(opening.result);
                opening.onerror = fail;
              });
              const keys = await new Promise((done) => {
                const all = db.transaction('entries').objectStore('entries').getAllKeys();
                all.onsuccess = () => done(all.result);
              });
              db.close();
              return keys;
            }
            """);
  }
}
