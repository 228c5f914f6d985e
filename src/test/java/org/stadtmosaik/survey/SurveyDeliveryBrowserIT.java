package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.survey.secret.Code;
import tools.jackson.databind.node.ObjectNode;

/** Receipts, codes, going on elsewhere, helpers, and answers that the portal does not take. */
class SurveyDeliveryBrowserIT extends SurveyPortal {

  @Autowired private SurveyCodes codes;

  // ── receipts ──────────────────────────────────────────────────────────────────────────────────

  @Test
  void theReceiptShowsTheAnswerOnAnyDeviceUntilItIsWithdrawn() throws IOException {
    SurveySummary survey = publish("receipt", "open");
    String receipt;
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      answer(page, "bus", "Mehr <b>Schatten</b>", "4");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      receipt = page.locator(".recovery-code").innerText();
      assertThat(receipt).hasSize(32 + 7);
      assertThat(content(page, "[data-save]")).contains("/s/" + survey.handle() + "#r=");
      assertThat(keptEntries(page)).noneMatch(key -> key.contains("/receipt/"));
      page.locator("[data-keep]").click();
      assertThat(page.locator("[data-keep]")).hasCount(0);
      assertThat(keptEntries(page)).anyMatch(key -> key.contains("/receipt/"));
    }
    try (BrowserContext other = phone(Language.ARABIC)) {
      Page page = other.newPage();
      open(page, survey, "#r=" + receipt.toLowerCase(java.util.Locale.ROOT));

      assertThat(page.locator(".survey-given")).containsText("بالحافلة");
      assertThat(page.locator(".survey-given")).containsText("Mehr <b>Schatten</b>");
      assertThat(page).hasURL(address("/s/" + survey.handle()));
      assertAccessible(page);
      assertFits(page);
      String readable = content(page, "[data-html]");
      assertThat(readable).contains("dir=\"rtl\"", "بالحافلة", "Mehr &lt;b&gt;Schatten", receipt);
      assertThat(content(page, "[data-json]")).contains("\"way\": \"bus\"");

      page.locator("[data-withdraw]").click();
      assertThat(page.locator("#withdraw-title")).isFocused();
      assertAccessible(page);
      page.locator("[data-not]").click();
      assertThat(stored(survey)).hasSize(1);
      page.locator("[data-withdraw]").click();
      page.locator("[data-sure]").click();

      assertThat(page.locator("[data-state=withdrawn]")).isVisible();
      assertThat(stored(survey)).isEmpty();
      open(page, survey, "?again#r=" + receipt);
      assertThat(page.locator("[data-state=nothing]")).isVisible();
      page.locator("[data-close]").click();
      assertThat(page.locator("[data-begin]")).isVisible();
    }
  }

  @Test
  void aTapBeforeTheTextsHaveComeIsNotLost() {
    SurveySummary survey = publish("tapped", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      AtomicBoolean tapped = new AtomicBoolean();
      List<Route> held = new ArrayList<>();
      page.route(
          Pattern.compile(".*/VAADIN/build/de-[^/]+\\.js$"),
          route -> {
            if (tapped.get()) {
              route.resume();
            } else {
              held.add(route);
            }
          });
      page.navigate(
          address("/s/" + survey.handle()),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      // All is known by now but the words of the buttons.
      page.waitForFunction("() => history.state?.survey");
      page.locator("[data-begin]").click();
      tapped.set(true);
      assertThat(held).isNotEmpty();
      held.forEach(Route::resume);

      assertThat(page.locator("#q-way")).isVisible();
    }
  }

  /** Neither is what somebody did before any script of the page was there to hear it. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void whatIsTappedBeforeTheScriptHasComeIsNotLost(String tag) {
    SurveySummary survey = publish("early_" + tag, "open", SurveyDeliveryBrowserIT::agreement);
    try (BrowserContext phone = phone(new Language(tag))) {
      Page page = phone.newPage();
      AtomicBoolean tapped = new AtomicBoolean();
      List<Route> held = new ArrayList<>();
      page.route(
          Pattern.compile(".*/VAADIN/build/[^/]+\\.js$"),
          route -> {
            if (tapped.get()) {
              route.resume();
            } else {
              held.add(route);
            }
          });
      page.navigate(
          address("/s/" + survey.handle()),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      Locator begin = page.locator("[data-placeholder] [data-begin]");
      page.locator("[data-placeholder] .pick").click();
      begin.click();
      assertThat(begin).hasAttribute("data-early", "tapped");
      assertThat(page.locator("[data-waiting]")).isHidden();
      assertFits(page);
      lookAt(page, "survey-early-" + tag);
      tapped.set(true);
      assertThat(held).isNotEmpty();
      held.forEach(Route::resume);

      assertThat(page.locator("#q-way")).isVisible();
      page.locator(".survey-steps .btn.quiet").click();
      assertThat(page.locator("#survey-agree")).isChecked();
    }
  }

  /** A tick that a browser has brought back is no agreement of whoever is here now. */
  @Test
  void onlyWhoTicksTheBoxHasAgreed() {
    SurveySummary survey = publish("unticked", "open", SurveyDeliveryBrowserIT::agreement);
    try (BrowserContext phone = phone(Language.GERMAN)) {
      phone.addInitScript(
          "addEventListener('DOMContentLoaded', () =>"
              + " document.querySelector('#survey-agree').checked = true)");
      Page page = phone.newPage();
      page.navigate(address("/s/" + survey.handle()));
      Locator form = page.locator("survey-form > .survey-start:not([data-placeholder])");
      assertThat(form.locator("#survey-agree")).not().isChecked();
      form.locator("[data-begin]").click();
      assertThat(form.locator("#survey-agree")).isFocused();
    }
  }

  private static void agreement(ObjectNode survey) {
    ObjectNode consent = survey.putObject("consent").put("version", "1");
    consent
        .putObject("text")
        .put("de", "Wir werten die Antworten aus.")
        .put("ar", "نحلّل الإجابات.");
  }

  /**
   * The server takes the survey's languages only; whoever reads none of them answers in one all the
   * same.
   */
  @Test
  void whoReadsNoneOfItsLanguagesIsHeardAllTheSame() {
    SurveySummary survey = publish("elsewhere", "open");
    try (BrowserContext phone = phone(Language.TURKISH)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      answer(page, "bus", "Daha fazla gölge", "4");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
    }
    assertThat(stored(survey)).hasSize(1);
  }

  // ── codes ─────────────────────────────────────────────────────────────────────────────────────

  @Test
  void aCodeIsReadHoweverItIsTypedAndSpentOnceForOneAnswer() {
    SurveySummary survey = publish("codes", "codes");
    String code = codes.generate(COMMAND, survey.id(), 1).getFirst().text();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      open(page, survey, "");
      assertThat(page.locator("survey-code input")).isVisible();
      assertAccessible(page);
      assertFits(page);
      type(page, code.substring(1));
      assertThat(error(page)).containsText(german("surveydelivery.code.mistyped"));
      type(page, "0000-0000-0000-0000");
      assertThat(error(page)).containsText(german("surveydelivery.code.unknown"));
      assertThat(page.locator("survey-code input")).isFocused();
      assertAccessible(page);
      type(page, " " + code.toLowerCase(java.util.Locale.ROOT).replace('0', 'o') + " ");

      page.locator("[data-begin]").click();
      answer(page, "walk", "", "4");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);
      assertThat(keptEntries(page)).noneMatch(key -> key.contains("/secret/"));

      // The same letter again, on this phone and on another one.
      page.close();
      Page again = phone.newPage();
      open(again, survey, "#c=" + code);
      assertThat(state(again, "before")).isVisible();
      assertAccessible(again);
    }
    try (BrowserContext other = phone(Language.GERMAN)) {
      Page page = other.newPage();
      open(page, survey, "#c=" + code);
      assertThat(error(page)).containsText(german("surveydelivery.code.spent"));
      assertThat(page).hasURL(address("/s/" + survey.handle()));
    }
  }

  @Test
  void oneCodeInTwoHandsAtTheSameMomentIsOneAnswerAndTheOtherIsTold() {
    SurveySummary survey = publish("hands", "codes");
    List<String> made = codes.generate(COMMAND, survey.id(), 2).stream().map(Code::text).toList();
    try (BrowserContext left = phone(Language.GERMAN);
        BrowserContext right = phone(Language.GERMAN)) {
      Page one = left.newPage();
      Page two = right.newPage();
      for (Page page : List.of(one, two)) {
        begin(page, survey, "#c=" + made.getFirst());
        answer(page, "walk", "Wer war zuerst da?", "4");
      }
      send(one).click(new Locator.ClickOptions().setNoWaitAfter(true));
      send(two).click(new Locator.ClickOptions().setNoWaitAfter(true));

      Locator told = state(two, "code").or(state(two, "sent"));
      assertThat(told).isVisible();
      assertThat(state(one, "code").or(state(one, "sent"))).isVisible();
      assertThat(stored(survey)).hasSize(1);
      Page refused = state(two, "code").isVisible() ? two : one;
      assertThat(state(refused, "code")).containsText(german("surveydelivery.code.spent"));
      assertAccessible(refused);
      assertFits(refused);

      // Nothing is lost: another code sends the same answers.
      refused.locator("[data-code]").click();
      assertThat(refused.locator("survey-code input")).isVisible();
      type(refused, made.getLast());
      refused.locator("[data-begin]").click();
      for (int i = 0; i < 3; i++) {
        next(refused);
      }
      send(refused).click();
      assertThat(state(refused, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(2);
    }
  }

  @Test
  void aLostAnswerToTheSpendingCostsNothing() {
    SurveySummary survey = publish("spend_lost", "codes");
    String code = codes.generate(COMMAND, survey.id(), 1).getFirst().text();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      AtomicBoolean lost = new AtomicBoolean();
      AtomicBoolean back = new AtomicBoolean();
      page.route(
          "**/spend",
          route -> {
            if (back.get() || !route.request().postData().contains("blinded")) {
              route.resume();
              return;
            }
            if (!lost.getAndSet(true)) {
              route.fetch();
            }
            route.abort();
          });
      begin(page, survey, "#c=" + code);
      answer(page, "walk", "", "4");
      send(page).click();
      assertThat(state(page, "kept")).isVisible();
      page.waitForCondition(lost::get);
      assertThat(stored(survey)).isEmpty();
      back.set(true);
      page.reload();

      assertThat(state(page, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);
    }
  }

  @Test
  void aDeviceAnswersOnceWhereAnAccountIsNeeded() {
    SurveySummary survey = publish("account", "account");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      answer(page, "walk", "", "4");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);
      page.close();

      Page again = phone.newPage();
      open(again, survey, "");
      assertThat(state(again, "before")).isVisible();
    }
  }

  // ── going on elsewhere ────────────────────────────────────────────────────────────────────────

  @Test
  void goesOnOnAnotherDeviceAndIsOneAnswer() {
    SurveySummary survey = publish("resume", "open");
    try (BrowserContext left = phone(Language.GERMAN);
        BrowserContext right = phone(Language.ARABIC)) {
      Page one = left.newPage();
      begin(one, survey, "");
      choose(one, "bus");
      next(one);
      String code = saved(one);
      assertThat(code).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");
      assertAccessible(one);
      assertFits(one);

      Page two = right.newPage();
      open(two, survey, "#d=" + code);
      assertThat(two.locator("#q-wish")).isVisible();
      assertThat(two).hasURL(address("/s/" + survey.handle()));
      two.locator("#q-wish-field").fill("Ein Brunnen");
      assertThat(saved(two)).isEqualTo(code);

      // What was saved there is newer than what is known here.
      one.locator("survey-resume [data-save]").click();
      assertThat(one.locator("survey-resume [data-theirs]")).isVisible();
      assertAccessible(one);
      one.locator("survey-resume [data-theirs]").click();
      assertThat(one.locator("#q-wish-field")).hasValue("Ein Brunnen");

      next(two);
      two.locator("#q-often-field").fill("2");
      next(two);
      send(two).click();
      assertThat(state(two, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);
      assertThat(stored(survey).getFirst().get("way").asString()).isEqualTo("bus");
      assertThat(stored(survey).getFirst().get("wish").asString()).isEqualTo("Ein Brunnen");
      draftsAreGone(two);

      // The first device sends as well: it is the same answer, and the one that came first counts.
      next(one);
      one.locator("#q-often-field").fill("3");
      next(one);
      send(one).click();
      assertThat(state(one, "ended")).containsText(german("surveydelivery.twice.text"));
      assertThat(stored(survey)).hasSize(1);
    }
  }

  @Test
  void saysSoWhenThereIsNothingUnderACode() {
    SurveySummary survey = publish("nothing", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      open(page, survey, "#d=0000-0000-0000-0000");
      assertThat(state(page, "resume")).containsText(german("surveydelivery.resume.nothing"));
      assertAccessible(page);
      page.locator("[data-anew]").click();
      assertThat(page.locator("[data-begin]")).isVisible();
    }
  }

  // ── helpers ───────────────────────────────────────────────────────────────────────────────────

  @Test
  void aHelperTypesInOneFormAfterTheOtherAndNoneIsTheirOwn() {
    SurveySummary survey = publish("helper", "codes");
    try (BrowserContext desk = desk(Language.GERMAN)) {
      signedIn(desk, LEAD).close();
      Page page = desk.newPage();
      begin(page, survey, "#h=paper&role=lead");
      assertThat(page).hasURL(address("/s/" + survey.handle()));
      assertThat(page.locator("survey-helper")).isVisible();
      answer(page, "walk", "Vom ersten Bogen", "4");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      assertAccessible(page);
      page.locator("[data-another]").click();
      page.locator("#survey-channel").selectOption("telephone");
      page.locator("[data-begin]").click();
      assertThat(page.locator("#q-way input:checked")).hasCount(0);
      answer(page, "bus", "Am Telefon", "1");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();

      assertThat(channels(survey)).containsExactlyInAnyOrder("paper", "telephone");
    }
    try (BrowserContext stranger = desk(Language.GERMAN)) {
      Page page = stranger.newPage();
      begin(page, survey, "#h=paper&role=lead");
      answer(page, "walk", "Kein Mitglied", "4");
      send(page).click();
      assertThat(state(page, "refused").or(state(page, "kept"))).isVisible();
      assertThat(stored(survey)).hasSize(2);
    }
  }

  // ── refusals ──────────────────────────────────────────────────────────────────────────────────

  @Test
  void aRefusedAnswerComesBackWithItsQuestionAndNothingIsLost() {
    SurveySummary survey = publish("refused", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      AtomicBoolean tampered = new AtomicBoolean();
      page.route(
          "**/responses/*",
          route -> {
            String body = route.request().postData();
            boolean first = !tampered.getAndSet(true);
            route.resume(
                new Route.ResumeOptions()
                    .setPostData(first ? body.replace("\"often\":4", "\"often\":400") : body));
          });
      begin(page, survey, "");
      answer(page, "walk", "Bleibt stehen", "4");
      send(page).click();
      assertThat(state(page, "refused")).containsText("An wie vielen Tagen im Monat?");
      assertAccessible(page);
      assertFits(page);
      assertThat(content(page, "[data-html]")).contains("Zu Fuß", "Bleibt stehen");
      page.locator("[data-change]").click();

      assertThat(page.locator("#q-often-field")).hasValue("4");
      page.locator("#q-often-field").fill("5");
      next(page);
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      assertThat(stored(survey)).hasSize(1);
      assertThat(stored(survey).getFirst().get("often").asInt()).isEqualTo(5);
      assertThat(stored(survey).getFirst().get("wish").asString()).isEqualTo("Bleibt stehen");
    }
  }

  @Test
  void whoeverAnswersWhenTimeIsUpIsToldKindlyAndKeepsTheAnswer() {
    SurveySummary survey = publish("closing", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      answer(page, "walk", "Zu spät", "4");
      jdbc.sql("UPDATE survey SET closes_at = TIMESTAMPADD(HOUR, -2, UTC_TIMESTAMP()) WHERE id = ?")
          .param(survey.id().value())
          .update();
      send(page).click();

      assertThat(state(page, "ended")).containsText(german("surveydelivery.closed.text"));
      assertAccessible(page);
      assertFits(page);
      assertThat(content(page, "[data-html]")).contains("Zu spät");
      assertThat(content(page, "[data-json]")).contains("\"wish\":\"Zu spät\"");
      page.locator("[data-discard]").click();
      assertThat(keptEntries(page)).noneMatch(key -> key.startsWith("outbox/"));
    }
  }

  // ── a phone that several people use ───────────────────────────────────────────────────────────

  @Test
  void whoeverHasFinishedLeavesNothingOfASurveyBehind() {
    SurveySummary survey = publish("finish", "open");
    SurveySummary begun = publish("finish2", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, begun, "");
      choose(page, "bus");
      next(page);
      assertThat(page.locator("#q-wish")).isVisible();
      begin(page, survey, "");
      answer(page, "walk", "", "4");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      page.locator("[data-keep]").click();
      keptForOffline(page);
      page.locator("finish-device > .btn").click();

      Locator panel = page.locator("finish-device > .card");
      assertThat(panel).containsText("Sie haben 1 Umfrage angefangen");
      assertThat(panel).containsText("1 Beleg");
      assertThat(panel.locator("a[href='/s/" + begun.handle() + "']")).isVisible();
      assertAccessible(page);
      panel
          .locator(".btn")
          .filter(new Locator.FilterOptions().setHasText(german("finish.discard")))
          .click();

      assertThat(page.locator("finish-device .notice")).containsText("Alles ist weg");
      assertThat(keptEntries(page)).isEmpty();
      assertThat(keptAddresses(page)).isEmpty();
    }
  }

  // ── ────────────────────────────────────────────────────────────────────────────────────────────

  private static final String LEAD = "leitung@nordhafen.example";

  private static String german(String key) {
    return Messages.get(Language.GERMAN, key);
  }

  private static void type(Page page, String code) {
    page.locator("survey-code input").fill(code);
    page.locator("survey-code [type=submit]").click();
  }

  private static Locator error(Page page) {
    return page.locator("#survey-code-error");
  }

  /** Saves for going on elsewhere. */
  private static String saved(Page page) {
    Locator resume = page.locator("survey-resume");
    if (!resume.locator("details").evaluate("it => it.open").equals(Boolean.TRUE)) {
      resume.locator("summary").click();
    }
    resume.locator("[data-save]").click();
    assertThat(resume.locator("[data-said]")).isFocused();
    return resume.locator(".recovery-code").innerText();
  }

  /** What was saved goes once the answer has arrived. */
  private void draftsAreGone(Page page) {
    page.waitForCondition(() -> drafts() == 0);
  }

  private long drafts() {
    return jdbc.sql("SELECT COUNT(*) FROM survey_draft").query(Long.class).single();
  }

  /** What is in the file that this button hands over. */
  private static String content(Page page, String button) {
    Download file = page.waitForDownload(() -> page.locator(button).click());
    try {
      return Files.readString(file.path());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
