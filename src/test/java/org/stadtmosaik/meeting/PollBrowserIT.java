package org.stadtmosaik.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * A resident answers a date poll on a phone: without an account, with what they need, with and
 * without script, by keyboard, in two tabs, and while the network comes and goes.
 */
class PollBrowserIT extends DemoPortal {

  private static final Actor COMMAND = new Actor.Command("test");
  private static final Path SHOTS = Path.of("target/shots");

  @Autowired private Polls polls;
  @Autowired private PollRecords records;
  @Autowired private MeetingPlaces places;
  @Autowired private JdbcClient jdbc;
  @Autowired private Clock clock;

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void isAnsweredOnAPhoneWithoutAnAccount(String tag) {
    Language language = Language.shipped(tag).orElseThrow();
    PollView poll = aPoll();
    try (BrowserContext phone = phone(language)) {
      Page page = open(phone, poll);
      assertAccessible(page);
      assertFits(page);
      shoot(page, "poll-" + tag + "-390");
      fill(page, tag);
      assertAccessible(page);
      shoot(page, "poll-" + tag + "-390-filled");
      send(page).click();

      assertThat(page.locator("#receipt")).isVisible();
      assertThat(page.locator("#own-link")).isVisible();
      assertAccessible(page);
      assertFits(page);
      shoot(page, "poll-" + tag + "-390-receipt");
      StaffAnswer answer = only(poll);
      assertThat(answer.says().language()).isEqualTo(language);
      assertThat(answer.says().people()).isEqualTo(3);
      assertThat(answer.says().needs().codes())
          .extracting(Need::code)
          .containsExactlyInAnyOrder("step_free", "childcare", "interpretation:ar");
      assertThat(answer.says().needs().children()).containsExactly(3, 7);
      assertThat(answer.says().choices().values())
          .containsExactlyInAnyOrder(Choice.YES, Choice.IF_NEEDED, Choice.NO);

      page.locator(".actions .btn").first().click();
      assertThat(page.locator("#answered")).isVisible();
      assertThat(choice(page, 0, "YES")).isChecked();
      assertThat(page.locator("[name=children]")).hasValue("3, 7");
    }
    try (BrowserContext desk = desk(language)) {
      Page page = open(desk, poll);
      assertAccessible(page);
      shoot(page, "poll-" + tag + "-1280");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void isAnsweredChangedAndTakenBackWithoutScript(String tag) {
    Language language = Language.shipped(tag).orElseThrow();
    PollView poll = aPoll();
    try (BrowserContext phone = phoneWithoutScripts(language)) {
      Page page = open(phone, poll);
      page.locator("[name=children]").fill("alt");
      tick(page, 0, "YES");
      send(page).click();
      assertThat(page.locator("#problem")).isVisible();
      assertThat(page.locator("[name=children]")).hasAttribute("aria-invalid", "true");
      assertThat(choice(page, 0, "YES")).isChecked();
      fill(page, tag);
      send(page).click();

      assertThat(page.locator("#receipt")).isVisible();
      String link = page.locator("#own-link").getAttribute("href");
      page.locator(".actions .btn").first().click();
      tick(page, 1, "YES");
      send(page).click();
      assertThat(page.locator("#receipt")).isVisible();
      assertThat(only(poll).says().choices().get(poll.offered().get(1).id())).isEqualTo(Choice.YES);

      try (BrowserContext other = phoneWithoutScripts(language)) {
        Page elsewhere = other.newPage();
        elsewhere.navigate(address(URI.create(link).getPath()));
        tick(elsewhere, 2, "YES");
        send(elsewhere).click();
        assertThat(elsewhere.locator("#receipt")).isVisible();
        assertThat(only(poll).says().choices().get(poll.offered().get(2).id()))
            .isEqualTo(Choice.YES);
        elsewhere.locator("form[action$=withdrawal] button").click();
        assertThat(elsewhere.locator("h1")).isVisible();
        assertThat(all(poll)).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void isKeptWithoutNetworkAndArrivesOnce(String tag) {
    Language language = Language.shipped(tag).orElseThrow();
    PollView poll = aPoll();
    try (BrowserContext phone = phone(language)) {
      Page page = open(phone, poll);
      assertThat(page.locator("form[data-ready]")).isVisible();
      fill(page, tag);
      phone.setOffline(true);
      send(page).click();
      send(page).click();
      assertThat(page.locator("#waiting [data-why=network]")).isVisible();
      assertAccessible(page);
      shoot(page, "poll-" + tag + "-390-waiting");
      assertThat(all(poll)).isEmpty();

      phone.setOffline(false);

      assertThat(page.locator("#receipt")).isVisible();
      assertThat(only(poll).says().people()).isEqualTo(3);
    }
  }

  @Test
  void whatWasBegunIsThereAgainAfterAReload() {
    PollView poll = aPoll();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = open(phone, poll);
      assertThat(page.locator("form[data-ready]")).isVisible();
      fill(page, "de");
      page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));

      assertThat(page.locator("#waiting [data-why=restored]")).isVisible();
      assertThat(choice(page, 0, "YES")).isChecked();
      assertThat(page.locator("[name=children]")).hasValue("3 und 7");
      send(page).click();
      assertThat(page.locator("#receipt")).isVisible();
      assertThat(all(poll)).hasSize(1);
    }
  }

  /** On a slow line people are faster than the script. */
  @Test
  void whatWasBegunBeforeTheScriptHadComeIsKept() {
    PollView poll = aPoll();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      AtomicBoolean begun = new AtomicBoolean();
      List<Route> held = new ArrayList<>();
      page.route(
          Pattern.compile(".*/VAADIN/build/[^/]+\\.js$"),
          route -> {
            if (begun.get()) {
              route.resume();
            } else {
              held.add(route);
            }
          });
      page.navigate(
          address("/t/" + poll.summary().handle()),
          new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      fill(page, "de");
      page.waitForCondition(() -> !held.isEmpty());
      begun.set(true);
      held.forEach(Route::resume);
      assertThat(page.locator("form[data-ready]")).isVisible();
      assertThat(page.locator("[name=children]")).hasValue("3 und 7");
      page.reload();

      assertThat(page.locator("#waiting [data-why=restored]")).isVisible();
      assertThat(choice(page, 0, "YES")).isChecked();
      assertThat(page.locator("[name=children]")).hasValue("3 und 7");
    }
  }

  @Test
  void arrivesOnceThoughThePortalsAnswerIsLostAndSomebodyTapsTwice() {
    PollView poll = aPoll();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = open(phone, poll);
      assertThat(page.locator("form[data-ready]")).isVisible();
      AtomicInteger puts = new AtomicInteger();
      page.route(
          "**/answers/*",
          route -> {
            if (puts.incrementAndGet() == 1) {
              route.fetch();
              route.abort();
            } else {
              route.resume();
            }
          });
      fill(page, "de");
      send(page).dblclick();

      assertThat(page.locator("#receipt")).isVisible();
      assertThat(all(poll)).hasSize(1);
      assertThat(puts).hasValueGreaterThanOrEqualTo(2);
    }
  }

  @Test
  void theSecondOfTwoTabsIsToldAndMayInsist() {
    PollView poll = aPoll();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = open(phone, poll);
      assertThat(page.locator("form[data-ready]")).isVisible();
      fill(page, "de");
      send(page).click();
      assertThat(page.locator("#receipt")).isVisible();
      try (BrowserContext none = phoneWithoutScripts(Language.GERMAN)) {
        none.addCookies(
            phone.cookies().stream()
                .filter(cookie -> cookie.name.equals("stadtmosaik"))
                .map(cookie ->
                    new com.microsoft.playwright.options.Cookie(cookie.name, cookie.value)
                        .setUrl(address("/")))
                .toList());
        Page stale = none.newPage();
        stale.navigate(address("/t/" + poll.summary().handle()));
        tick(page = again(phone, poll), 0, "NO");
        send(page).click();
        assertThat(page.locator("#receipt")).isVisible();
        tick(stale, 0, "IF_NEEDED");
        send(stale).click();

        assertThat(stale.locator("#problem")).containsText("anderen Fenster");
        assertThat(choice(stale, 0, "IF_NEEDED")).isChecked();
        send(stale).click();
        assertThat(stale.locator("#receipt")).isVisible();
        assertThat(only(poll).says().choices().get(poll.offered().get(0).id()))
            .isEqualTo(Choice.IF_NEEDED);
      }
    }
  }

  @Test
  void aDateThatHasFilledUpMeanwhileIsSaidBesideIt() {
    PollView poll = aPoll();
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = open(phone, poll);
      fill(page, "de");
      tick(page, 2, "YES");
      jdbc.sql("UPDATE meeting_option SET yes_people = 8 WHERE id = ?")
          .param(poll.offered().get(2).id().value())
          .update();
      send(page).click();

      Locator full = page.locator("fieldset.date").nth(2).locator(".error");
      assertThat(full).containsText("2");
      assertThat(page.locator("#problem a")).isVisible();
      assertThat(choice(page, 0, "YES")).isChecked();
      assertAccessible(page);
      shoot(page, "poll-de-390-refused");
    }
  }

  @Test
  void isAnsweredByKeyboardAlone() {
    PollView poll = aPoll();
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = open(desk, poll);
      page.locator("main").focus();
      focus(page, choice(page, 0, "YES"));
      page.keyboard().press("Space");
      focus(page, choice(page, 1, "YES"));
      page.keyboard().press("ArrowRight");
      focus(page, page.locator("[value=step_free]"));
      page.keyboard().press("Space");
      focus(page, send(page));
      page.keyboard().press("Enter");

      assertThat(page.locator("#receipt")).isVisible();
      assertThat(only(poll).says().choices()).containsEntry(poll.offered().get(0).id(), Choice.YES);
      assertThat(only(poll).says().needs().stepFree()).isTrue();
    }
  }

  @Test
  void aProjectsPageLeadsToItsPoll() {
    try (BrowserContext phone = phoneWithoutScripts(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address("/c/nordhafen/wohnen-und-ankommen"));
      page.locator("a[href*='t/']")
          .filter(new Locator.FilterOptions().setHasText("Sagen, wann es passt"))
          .last()
          .click();
      assertThat(page.locator("fieldset.date")).hasCount(7);
      shoot(page, "poll-demo-de-390");
    }
  }

  // ── what people do ────────────────────────────────────────────────────────────────────────────

  private Page open(BrowserContext device, PollView poll) {
    Page page = device.newPage();
    page.navigate(address("/t/" + poll.summary().handle()));
    return page;
  }

  private Page again(BrowserContext device, PollView poll) {
    return open(device, poll);
  }

  /** As little as people do: some taps, three words. */
  private static void fill(Page page, String tag) {
    tick(page, 0, "YES");
    tick(page, 1, "IF_NEEDED");
    tick(page, 2, "NO");
    page.locator("[name=people]").selectOption("3");
    page.locator("[value=step_free]").check();
    page.locator(".needs-more summary").click();
    page.locator("[name=interpretation][value=ar]").check();
    page.locator("[name=children]").fill(tag.equals("ar") ? "٣ و٧" : "3 und 7");
    page.locator("[name=name]").fill("Amal");
  }

  private static Locator choice(Page page, int date, String word) {
    return page.locator("fieldset.date").nth(date).locator("[value=" + word + "]");
  }

  private static void tick(Page page, int date, String word) {
    choice(page, date, word).check();
  }

  private static Locator send(Page page) {
    return page.locator("#answer [type=submit]");
  }

  /** Walks on with the tab key until it is there. */
  private static void focus(Page page, Locator target) {
    for (int i = 0; i < 80; i++) {
      page.keyboard().press("Tab");
      Object there =
          target.evaluate(
              "it => it === document.activeElement || it.name && it.type === 'radio'"
                  + " && it.name === document.activeElement.name");
      if (Boolean.TRUE.equals(there)) {
        return;
      }
    }
    throw new AssertionError("not reached by keyboard: " + target);
  }

  private static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SHOTS.resolve(name + ".png")));
  }

  // ── what there is ─────────────────────────────────────────────────────────────────────────────

  private PollView aPoll() {
    ProjectId project =
        new ProjectId(
            jdbc.sql("SELECT id FROM project WHERE slug = 'wohnen-und-ankommen'")
                .query(UUID.class)
                .single());
    Instant start = clock.instant().plus(Duration.ofDays(14));
    PlaceId place =
        polls.summaries(List.of(project)).stream()
            .flatMap(poll -> places.in(poll.commune()).stream())
            .findFirst()
            .orElseThrow()
            .id();
    LocalDate day = LocalDate.ofInstant(start, CommuneTime.ZONE).plusDays(3);
    return polls.open(
        COMMAND,
        project,
        new PollDraft(
            LocalizedText.of("Wann treffen wir uns?", "When do we meet?", "متى نلتقي؟"),
            LocalizedText.of(
                "Wir planen das Ufer am Kanal.", "We plan the bank.", "نخطط لضفة القناة."),
            CommuneTime.ZONE,
            clock.instant().plus(Duration.ofDays(7)),
            true,
            1,
            List.of(
                date(new MeetingTime.Span(start, start.plus(Duration.ofHours(2))), place, null),
                date(new MeetingTime.Days(day, day), place, null),
                date(
                    new MeetingTime.Span(
                        start.plus(Duration.ofDays(1)), start.plus(Duration.ofHours(26))),
                    null,
                    10))));
  }

  private static PollDraft.Date date(MeetingTime time, PlaceId place, Integer capacity) {
    return new PollDraft.Date(
        null,
        time,
        place,
        place == null,
        capacity,
        Stream.of("step_free", "interpretation:ar")
            .map(Need::new)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  private List<StaffAnswer> all(PollView poll) {
    return records.answers(COMMAND, poll.summary().id());
  }

  private StaffAnswer only(PollView poll) {
    List<StaffAnswer> all = all(poll);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }
}
