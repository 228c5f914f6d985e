package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;

/** The network goes, the page is loaded anew, the answer of the portal is lost: it arrives once. */
class SurveyOfflineBrowserIT extends SurveyPortal {

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void isAnsweredWithoutNetworkAfterAReloadAndArrivesOnce(String tag) {
    Language language = Language.shipped(tag).orElseThrow();
    SurveySummary survey = publish("offline_" + tag, "open");
    try (BrowserContext phone = phone(language)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      choose(page, "bus");
      keptForOffline(page);
      phone.setOffline(true);
      next(page);
      page.locator("#q-wish-field").fill("Eine Bank");
      next(page);

      page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));

      assertThat(page.locator("#q-often")).isVisible();
      assertAccessible(page);
      page.locator("#q-often-field").fill(tag.equals("ar") ? "٧" : "7");
      next(page);
      send(page).click();
      assertThat(state(page, "kept")).isVisible();
      assertAccessible(page);
      assertFits(page);
      page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      assertThat(state(page, "kept")).isVisible();
      assertThat(stored(survey)).isEmpty();

      phone.setOffline(false);

      assertThat(state(page, "sent")).isVisible();
      assertThat(page.locator(".recovery-code")).isVisible();
      assertThat(page.locator("finish-device .btn")).isVisible();
      assertAccessible(page);
      assertFits(page);
      page.reload();
      assertThat(state(page, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);
      assertThat(stored(survey).getFirst().get("way").asString()).isEqualTo("bus");
      assertThat(stored(survey).getFirst().get("wish").asString()).isEqualTo("Eine Bank");
      assertThat(stored(survey).getFirst().get("often").asInt()).isEqualTo(7);
    }
  }

  @Test
  void isAnsweredAndSentByKeyboardAloneWithoutNetwork() {
    SurveySummary survey = publish("keyboard", "open");
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = desk.newPage();
      open(page, survey, "");
      assertThat(page.locator("survey-form > .survey-start:not([data-placeholder])")).isVisible();
      keptForOffline(page);
      press(page, "[data-begin]", "Enter");
      press(page, "#q-way input", "Space");
      press(page, ".survey-steps [type=submit]", "Enter");
      desk.setOffline(true);
      page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      assertThat(page.locator("#q-wish")).isVisible();
      press(page, "#q-wish-field", "M");
      press(page, ".survey-steps [type=submit]", "Enter");
      press(page, "#q-often-field", "3");
      press(page, ".survey-steps [type=submit]", "Enter");
      assertThat(page.locator(".survey-review")).isVisible();
      press(page, ".survey-steps .btn:not(.quiet)", "Enter");
      assertThat(state(page, "kept").locator("h1")).isFocused();
      press(page, "[data-now]", "Enter");
      assertThat(state(page, "kept")).isVisible();

      desk.setOffline(false);

      assertThat(state(page, "sent").locator("h1")).isFocused();
      press(page, "[data-keep]", "Enter");
      assertThat(page.locator("[data-keep]")).hasCount(0);
      press(page, "[data-look]", "Enter");
      assertThat(page.locator(".survey-given")).containsText("Zu Fuß");
      assertThat(stored(survey)).hasSize(1);
    }
  }

  @Test
  void arrivesOnceThoughThePortalsAnswerIsLost() {
    SurveySummary survey = publish("lost", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      AtomicInteger puts = new AtomicInteger();
      AtomicBoolean back = new AtomicBoolean();
      page.route(
          "**/responses/*",
          route -> {
            if (puts.incrementAndGet() == 1) {
              route.fetch();
            }
            if (back.get()) {
              route.resume();
            } else {
              route.abort();
            }
          });
      begin(page, survey, "");
      answer(page, "walk", "Schatten", "4");
      send(page).click();
      // Each pause is longer than the one before: after the third there is time to tap.
      page.waitForCondition(() -> puts.get() >= 3);
      assertThat(state(page, "kept")).isVisible();
      assertThat(stored(survey)).hasSize(1);
      back.set(true);
      page.locator("[data-now]").click();

      assertThat(state(page, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);
    }
  }

  /** Nothing moves under a finger, and whoever reads with the keyboard stays where they are. */
  @Test
  void tryingAgainMovesNothingOnTheScreen() {
    SurveySummary survey = publish("again", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      AtomicBoolean back = new AtomicBoolean();
      AtomicInteger puts = new AtomicInteger();
      List<Route> held = new ArrayList<>();
      page.route(
          "**/responses/*",
          route -> {
            puts.incrementAndGet();
            if (back.get()) {
              held.add(route);
            } else {
              route.abort();
            }
          });
      begin(page, survey, "");
      answer(page, "walk", "Schatten", "4");
      send(page).click();
      page.waitForCondition(() -> puts.get() >= 3);
      assertThat(state(page, "kept")).isVisible();
      Locator another = page.locator("[data-another]");
      another.focus();
      BoundingBox place = another.boundingBox();
      back.set(true);
      page.locator("[data-now]").click();
      assertThat(state(page, "sending")).isVisible();
      assertThat(page.locator("[data-now]")).hasAttribute("aria-disabled", "true");
      assertThat(page.locator("[data-now]")).isFocused();
      assertThat(another.boundingBox().x).isEqualTo(place.x);
      assertThat(another.boundingBox().width).isEqualTo(place.width);
      lookAt(page, "survey-sending-again-de");
      page.waitForCondition(() -> !held.isEmpty());
      held.forEach(Route::resume);
      assertThat(state(page, "sent").locator("h1")).isFocused();
    }
  }

  @Test
  void arrivesOnceThoughSomebodyTapsTwiceAndHasTwoTabs() {
    SurveySummary survey = publish("twice", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      answer(page, "walk", "Schatten", "4");
      Page other = phone.newPage();
      begin(other, survey, "");
      choose(other, "bus");
      next(other);
      page.bringToFront();
      send(page).dblclick();
      assertThat(state(page, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);

      // The other tab's answer is one of its own, and still there.
      other.reload();
      assertThat(other.locator("#q-wish")).isVisible();
    }
  }

  @Test
  void isSentFromAnotherPageOfThePortalWhenItsOwnIsClosed() {
    SurveySummary survey = publish("closed_tab", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      answer(page, "walk", "Schatten", "4");
      keptForOffline(page);
      phone.setOffline(true);
      send(page).click();
      assertThat(state(page, "kept")).isVisible();
      page.close();
      phone.setOffline(false);

      Page mine = phone.newPage();
      SurveySummary another = publish("closed_tab2", "open");
      open(mine, another, "");
      assertThat(mine.locator("survey-form > .survey-start:not([data-placeholder])")).isVisible();
      open(mine, survey, "");

      // Nobody has seen yet that it arrived, so the receipt is still to be had.
      assertThat(state(mine, "sent")).isVisible();
      assertThat(mine.locator(".recovery-code")).isVisible();
      assertThat(stored(survey)).hasSize(1);
    }
  }

  @Test
  void theWorkerKeepsPagesAndTheirPartsOfOneBuildAndNothingElse() {
    SurveySummary survey = publish("worker", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      open(page, survey, "");
      assertThat(page.locator("[data-begin]")).isVisible();
      page.evaluate(
          "async () => { const old = await caches.open('stadtmosaik-survey-before');"
              + " await old.put('/s/0000000000', new Response('old'));"
              + " await old.put('/VAADIN/build/old.js', new Response('old')); }");
      begin(page, survey, "");
      answer(page, "walk", "Schatten", "4");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      page.locator("[data-look]").click();
      assertThat(page.locator(".survey-given")).isVisible();
      keptForOffline(page);

      List<String> kept = keptAddresses(page);

      assertThat(kept)
          .contains("/s/" + survey.handle(), "/api/v1/surveys/" + survey.handle())
          .doesNotContain("/VAADIN/build/old.js")
          .allMatch(it ->
              it.matches("/s/[0-9a-z]+|/api/v1/surveys/[0-9a-z]+|/VAADIN/build/.*|/themes/.*"));
      // What only some answers need is there as well.
      assertThat(kept)
          .anyMatch(it -> it.contains("/blind-"))
          .anyMatch(it -> it.contains("/rights-"));
      String worker = (String) page.evaluate("fetch('/s/worker.js').then((it) => it.text())");
      assertThat(worker).containsPattern("name: ?[`'\"]survey[`'\"]").doesNotContain("import(");
    }
  }

  @Test
  void isKeptAlthoughItWasOnItsWayWhenTheWorkerBegan() {
    SurveySummary survey = publish("underway", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      open(page, survey, "");
      keptForOffline(page);

      // Loaded past the worker, as what was on its way before there was one.
      AtomicBoolean loaded = new AtomicBoolean();
      page.onLoad(_ -> loaded.set(true));
      phone.newCDPSession(page).send("Page.reload", pastTheWorker());
      page.waitForCondition(loaded::get);
      assertThat(page.locator("survey-form > .survey-start:not([data-placeholder])")).isVisible();

      keptForOffline(page);
    }
  }

  private static JsonObject pastTheWorker() {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("ignoreCache", true);
    return parameters;
  }
}
