package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.shared.Language;

/** What everybody reads of a survey that is over, and where their own answer lies in it. */
class SurveyResultsBrowserIT extends SurveyPortal {

  private String handle;

  @BeforeAll
  void find() {
    handle =
        jdbc.sql("SELECT handle FROM survey WHERE code = 'gartenfeld'")
            .query(String.class)
            .single();
  }

  private String path() {
    return "/s/" + handle + "/results";
  }

  @Test
  void drawsChartsOnlyWhereSomebodyComes() throws IOException {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      List<String> scripts = new ArrayList<>();
      Page page = phone.newPage();
      page.onRequest(request -> scripts.add(request.url()));
      page.navigate(address(path()));
      Locator first = page.locator("[data-question] .chart svg").first();
      assertThat(first).isVisible();
      assertThat(page.locator("[data-charted] .bar").first()).isHidden();
      assertThat(first.locator("path")).not().hasCount(0);
      assertThat(scripts).noneMatch(url -> !url.startsWith(address("/")));
      assertFits(page);
      saves(page);
    }
  }

  /** The files that somebody takes along. */
  private static void saves(Page page) throws IOException {
    Locator section = page.locator("[data-question='besuch']");
    section.scrollIntoViewIfNeeded();
    section.locator("[data-svg]").waitFor();
    Download svg = page.waitForDownload(() -> section.locator("[data-svg]").click());
    assertThat(svg.suggestedFilename()).isEqualTo("besuch.svg");
    assertThat(Files.readString(svg.path())).startsWith("<svg").contains("Spielplatz");
    Download png = page.waitForDownload(() -> section.locator("[data-png]").click());
    byte[] picture = Files.readAllBytes(png.path());
    assertThat(picture).hasSizeGreaterThan(5_000).startsWith(0x89, 'P', 'N', 'G');
    Files.createDirectories(SHOTS);
    Files.copy(
        png.path(),
        SHOTS.resolve("results-saved.png"),
        java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    Download csv = page.waitForDownload(() -> section.locator("a[download]").click());
    assertThat(Files.readString(csv.path())).startsWith("\ufeffquestion,");
  }

  @Test
  void marksWhatOnlyThePhoneKnows() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      List<String> asked = new ArrayList<>();
      page.navigate(address(path()));
      keepOwn(
          page,
          "{besuch: 'woche', zufrieden: 4, gut: ['schatten', 'sitzen'],"
              + " naechstes: ['zaun', 'toilette'], kinder: 2}");
      page.onRequest(request -> asked.add(request.url() + request.postData()));
      page.reload();
      assertThat(page.locator("[data-question=besuch] tr[data-own]")).hasCount(1);
      assertThat(page.locator("[data-question=besuch] tr[data-own] .own-tag")).isVisible();
      assertThat(page.locator("[data-question=besuch] .own-sentence")).isVisible();
      assertThat(page.locator("[data-question=gut] tr[data-own]")).hasCount(2);
      assertThat(page.locator("[data-question=naechstes] tr[data-own]")).hasCount(2);
      assertThat(page.locator("[data-question=kinder] tr[data-own]")).hasCount(1);
      lookAt(page, "results-own");
      assertThat(asked).noneMatch(it -> it.contains("woche") || it.contains("zaun"));
      page.locator("own-answer button").click();
      assertThat(page.locator("tr[data-own]")).hasCount(0);
      assertThat(keptEntries(page)).noneMatch(key -> key.endsWith("/own"));
    }
  }

  @Test
  void leadsFromOnesOwnPageToResultsWithoutTellingAnybodyWhich() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address("/mine"));
      assertThat(page.locator("answered-surveys")).hasCount(1);
      assertThat(page.locator("answered-surveys a")).hasCount(0);
      keepOwn(page, "{besuch: 'woche'}");
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.url() + request.postData()));
      page.reload();

      Locator link = page.locator("answered-surveys a");
      assertThat(link).hasCount(1);
      assertAccessible(page);
      assertFits(page);
      assertThat(asked).noneMatch(it -> it.contains(handle));
      link.click();
      assertThat(page.locator("[data-question=besuch] tr[data-own]")).hasCount(1);
    }
  }

  /** As the answering page keeps it once it has sent an answer. */
  private void keepOwn(Page page, String answers) {
    page.evaluate(
        """
        async ([key, answers]) => {
          const db = await new Promise((done, fail) => {
            const opening = indexedDB.open('stadtmosaik', 1);
            opening.onupgradeneeded = () => opening.result.createObjectStore('entries');
            opening.onsuccess = () => done(opening.result);
            opening.onerror = fail;
          });
          await new Promise((done) => {
            const writing = db.transaction('entries', 'readwrite');
            writing.objectStore('entries').put({ id: 'x', answers, changedAt: Date.now() }, key);
            writing.oncomplete = done;
          });
          db.close();
        }
        """,
        List.of("survey/" + handle + "/own", page.evaluate("(" + answers + ")")));
  }

  @Test
  void keepsWhatSomebodyTickedWhenTheySend() {
    SurveySummary survey = publish("own", "open");
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      begin(page, survey, "");
      answer(page, "bus", "Mehr Busse", "3");
      send(page).click();
      assertThat(state(page, "sent")).isVisible();
      assertThat(keptEntries(page)).contains("survey/" + survey.handle() + "/own");
      Object kept =
          page.evaluate(
              """
              (key) => new Promise((done) => {
                const opening = indexedDB.open('stadtmosaik');
                opening.onsuccess = () => {
                  const get = opening.result.transaction('entries').objectStore('entries').get(key);
                  get.onsuccess = () => done(JSON.stringify(get.result.answers));
                };
              })
              """,
              "survey/" + survey.handle() + "/own");
      assertThat((String) kept).contains("\"way\":\"bus\"").doesNotContain("Mehr Busse");
      page.locator("[data-forget-own]").click();
      assertThat(page.locator("[data-forget-own]")).hasCount(0);
      assertThat(keptEntries(page)).noneMatch(key -> key.endsWith("/own"));
    }
  }

  @Test
  void readsWellWithoutScriptsInEveryDirectionAndColour() {
    try (BrowserContext plain = phoneWithoutScripts(Language.ARABIC)) {
      Page page = plain.newPage();
      page.navigate(address(path()));
      assertThat(page.locator(".result-share .bar").first()).isVisible();
      assertThat(page.locator("blockquote").first()).isVisible();
    }
    for (Language language : List.of(Language.GERMAN, Language.ARABIC)) {
      for (boolean wide : new boolean[] {false, true}) {
        try (BrowserContext device = wide ? desk(language) : phone(language)) {
          Page page = device.newPage();
          page.navigate(address(path()));
          page.locator(".chart svg").first().waitFor();
          String name = "results-%s-%d".formatted(language, wide ? 1280 : 390);
          assertAccessible(page);
          assertFits(page);
          lookAt(page, name);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
          assertAccessible(page);
          lookAt(page, name + "-dark");
        }
      }
    }
  }

  @Test
  void showsOneGroupByKeyboardAlone() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = desk.newPage();
      page.navigate(address(path()));
      assertThat(page.locator("form[data-filter] button")).hasCount(0);
      press(page, "#group", "g");
      page.waitForURL("**/results?*group=viertel%3Agartenfeld");
      assertThat(page.locator("[data-question=gut] .notice")).isVisible();
      assertThat(page.locator("[data-question=besuch] .notice")).hasCount(0);
    }
  }

  /** Then nothing is shown by itself, and the button that does it stays. */
  @Test
  void showsAGroupThatWasChosenBeforeTheScriptHadCome() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      AtomicBoolean chosen = new AtomicBoolean();
      List<Route> held = new ArrayList<>();
      page.route(
          Pattern.compile(".*/VAADIN/build/[^/]+\\.js$"),
          route -> {
            if (chosen.get()) {
              route.resume();
            } else {
              held.add(route);
            }
          });
      page.navigate(
          address(path()), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      page.locator("#group").selectOption("viertel:gartenfeld");
      page.waitForCondition(() -> !held.isEmpty());
      chosen.set(true);
      held.forEach(Route::resume);
      // Its parts come after it.
      assertThat(page.locator("[data-charted]").first()).isVisible();
      page.locator("form[data-filter] button").click();
      page.waitForURL("**/results?*group=viertel%3Agartenfeld");
    }
  }

  @Test
  void staffSeeAndReleaseOnADeskAndOnAPhone() {
    String id =
        jdbc.sql("SELECT id FROM survey WHERE code = 'gartenfeld'").query(String.class).single();
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      page.navigate(address("/staff/surveys/" + id + "/results"));
      page.locator(".staff-results .result").first().waitFor();
      assertAccessible(page);
      lookAt(page, "staff-results-1280");
      page.setViewportSize(390, 844);
      assertFits(page);
      lookAt(page, "staff-results-390");
    }
  }
}
