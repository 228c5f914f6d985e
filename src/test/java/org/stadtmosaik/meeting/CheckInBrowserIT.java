package org.stadtmosaik.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.KeptOffline;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;

/**
 * Staff see who comes with which needs and check people in on phones, the network comes and goes,
 * and the list is gone when somebody signs out or the meeting is over.
 */
class CheckInBrowserIT extends DemoPortal {

  private static final Actor COMMAND = new Actor.Command("test");
  private static final String LEAD = "leitung@nordhafen.example";
  private static final String MODERATOR = "moderation@nordhafen.example";
  private static final String ADMINISTRATOR = "verwaltung@nordhafen.example";

  private static final String POST =
      """
      async ([url, body]) => {
        const headers = { 'X-Stadtmosaik': '1', 'Content-Type': 'application/json' };
        return (await fetch(url, { method: 'POST', headers, body })).status;
      }
      """;

  @Autowired private Meetings meetings;
  @Autowired private Registrations registrations;
  @Autowired private JdbcClient jdbc;

  private final Map<String, List<Cookie>> sessions = new HashMap<>();
  private MeetingView meeting;
  private OwnRegistration family;
  private OwnRegistration single;
  private OwnRegistration byCode;

  @BeforeEach
  void anEveningWithGuests() {
    Instant start = Instant.now().plus(Duration.ofHours(1)).truncatedTo(ChronoUnit.SECONDS);
    MeetingDraft plain = MeetingFixtures.aDraft(start, 6);
    meeting =
        meetings.announce(
            COMMAND,
            new ProjectId(
                jdbc.sql("SELECT id FROM project WHERE slug = 'wohnen-und-ankommen'")
                    .query(UUID.class)
                    .single()),
            withSupplier(plain, start.minus(Duration.ofMinutes(30))));
    family =
        guest(
            "أمل حدّاد",
            3,
            new Needs(languages("ar"), false, List.of(3, 5), true, false, false, null));
    single = guest("Jürgen Groß", 1, Needs.NONE);
    byCode =
        guest(
            "Олена Шевченко",
            1,
            new Needs(languages("uk"), false, List.of(), false, false, true, "Ohne Nüsse"));
    guest("Mehmet Yılmaz", 2, Needs.NONE);
  }

  @ParameterizedTest
  @CsvSource({"de, " + LEAD, "ar, " + ADMINISTRATOR})
  void seesWhoComesWithWhichNeedsAndChecksThemInWithoutNetwork(String tag, String email) {
    Language language = new Language(tag);
    try (BrowserContext phone = phone(language)) {
      Page page = known(phone, email);
      page.navigate(address("/staff/meetings/" + meeting.id().value()));
      assertThat(page.locator(".attendee")).hasCount(4);
      assertThat(page.locator(".need-list").first())
          .containsText(Messages.get(language, "meetingstaff.needs.children", 2));
      assertAccessible(page);
      assertFits(page);
      shot(page, "staff-meeting-" + tag);

      door(page);
      assertThat(page.locator(".door-figure")).hasAttribute("data-all", "5");
      assertThat(page.locator("[data-need='interpretation:ar']")).isVisible();
      assertThat(page.locator("[data-waiting]")).hasCount(1);
      assertAccessible(page);
      assertFits(page);
      KeptOffline.await(page);
      tapIn(page, single);
      assertThat(line(page)).hasAttribute("data-unsent", "0");
      assertThat(attended(single)).isEqualTo(1);

      phone.setOffline(true);
      page.locator("#door-name").fill(tag.equals("ar") ? "امل" : "أمل حداد");
      assertThat(page.locator("[data-guest]")).hasCount(1);
      tapIn(page, family);
      assertThat(row(page, family)).hasAttribute("data-here", "3");
      assertThat(line(page)).hasAttribute("data-unsent", "1");
      assertAccessible(page);
      assertFits(page);
      shot(page, "checkin-offline-" + tag);

      page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
      assertThat(row(page, family)).hasAttribute("data-here", "3");
      page.navigate(
          address(code(byCode)), new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
      assertThat(row(page, byCode)).hasAttribute("data-here", "1");
      assertThat(page.locator(".door-said")).containsText("Олена");
      assertThat(page.url()).doesNotContain("#");
      assertThat(attended(family)).isZero();
      assertThat(stored(page) + cached(page)).doesNotContain("Groß").doesNotContain("حدّاد");

      phone.setOffline(false);

      assertThat(line(page)).hasAttribute("data-unsent", "0");
      assertThat(page.locator(".door-figure")).hasAttribute("data-here", "5");
      assertThat(attended(family)).isEqualTo(3);
      assertThat(attended(byCode)).isEqualTo(1);
      assertAccessible(page);
      shot(page, "checkin-" + tag);
    }
  }

  @Test
  void countsSomebodyOnceWhomTwoPhonesCheckInAndTakesBackAWrongTap() {
    try (BrowserContext one = phone(Language.GERMAN);
        BrowserContext two = phone(Language.GERMAN)) {
      Page left = known(one, LEAD);
      door(left);
      Page right = known(two, LEAD);
      door(right);
      KeptOffline.await(right);
      two.setOffline(true);
      tapIn(left, family);
      tapIn(right, family);
      assertThat(line(left)).hasAttribute("data-unsent", "0");
      two.setOffline(false);
      assertThat(line(right)).hasAttribute("data-unsent", "0");
      assertThat(right.locator(".door-figure")).hasAttribute("data-here", "3");
      assertThat(attended(family)).isEqualTo(3);

      row(left, family).locator("[data-fewer]").click();
      assertThat(row(left, family)).hasAttribute("data-here", "2");
      left.locator("[data-undo]").click();
      assertThat(row(left, family)).hasAttribute("data-here", "0");
      assertThat(line(left)).hasAttribute("data-unsent", "0");
      assertThat(attended(family)).isZero();
    }
  }

  @Test
  void refusesWhatIsNoMark() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = known(phone, LEAD);
      String half = "{\"phone\":\"" + UUID.randomUUID() + "\",\"marks\":[{\"here\":1}]}";
      for (String body : List.of("{", "null", "{\"marks\":[]}", half, "x".repeat(700_000))) {
        assertThat(page.evaluate(POST, List.of(api(), body))).isEqualTo(422);
      }
      assertThat(attended(family)).isZero();
    }
  }

  @Test
  void isGoneAfterSigningOutAlsoWithoutNetwork() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = signedIn(phone, MODERATOR);
      door(page);
      KeptOffline.await(page);
      assertThat(phone.cookies().toString()).isNotEmpty();
      Page staff = phone.newPage();
      staff.setViewportSize(1280, 800);
      staff.navigate(address("/staff"));
      staff.locator("form[action='staff/sign-out'] button").click();
      staff.waitForURL(address("/"));
      phone.setOffline(true);

      page.reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));

      assertThat(page.locator("check-in h1"))
          .hasText(Messages.get(Language.GERMAN, "checkin.noList.title"));
      assertThat(page.locator("[data-guest]")).hasCount(0);
      assertThat(stored(page)).doesNotContain("checkin/list");
      phone.setOffline(false);
      page.reload();
      assertThat(page.locator("input[name=password]")).isVisible();
    }
  }

  @Test
  void isGoneWhenTheMeetingIsOverAndWhatWasTappedArrivesAllTheSame() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = known(phone, LEAD);
      door(page);
      KeptOffline.await(page);
      phone.setOffline(true);
      tapIn(page, family);
      assertThat(line(page)).hasAttribute("data-unsent", "1");
      page.evaluate("() => { const now = Date.now; Date.now = () => now() + 6 * 3600_000; }");

      assertThat(page.locator("check-in h1"))
          .hasText(Messages.get(Language.GERMAN, "checkin.over.title"));
      assertThat(stored(page)).doesNotContain("checkin/list").contains("checkin/mark");
      assertAccessible(page);
      jdbc.sql(
              "UPDATE meeting SET starts_at = starts_at - INTERVAL 6 HOUR,"
                  + " ends_at = ends_at - INTERVAL 6 HOUR WHERE id = ?")
          .param(meeting.id().value())
          .update();
      phone.setOffline(false);

      page.waitForCondition(() -> attended(family) == 3);
      assertThat(page.locator("[data-guest]")).hasCount(0);
      page.reload();
      assertThat(page.locator("check-in h1"))
          .hasText(Messages.get(Language.GERMAN, "checkin.over.title"));
    }
  }

  /** A code signs in once in half a minute, so whoever is signed in on one phone is on the next. */
  private Page known(BrowserContext phone, String email) {
    List<Cookie> before = sessions.get(email);
    if (before != null) {
      phone.addCookies(before);
      return phone.newPage();
    }
    Page page = signedIn(phone, email);
    sessions.put(
        email, phone.cookies().stream().filter(cookie -> !cookie.name.equals("language")).toList());
    return page;
  }

  // ── people ────────────────────────────────────────────────────────────────────────────────────

  private void door(Page page) {
    page.navigate(address("/checkin/" + meeting.summary().handle()));
    assertThat(page.locator("[data-guest]")).hasCount(3);
  }

  private static Locator row(Page page, OwnRegistration guest) {
    return page.locator("[data-guest='" + guest.id().value() + "']");
  }

  private static void tapIn(Page page, OwnRegistration guest) {
    row(page, guest).locator("[data-in]").click();
    assertThat(row(page, guest)).not().hasAttribute("data-here", "0");
  }

  private static Locator line(Page page) {
    return page.locator("[data-line]");
  }

  private String api() {
    return "/api/v1/staff/meetings/" + meeting.summary().handle() + "/checkin";
  }

  private String code(OwnRegistration guest) {
    return "/checkin/" + meeting.summary().handle() + "#" + guest.checkIn();
  }

  private OwnRegistration guest(String name, int people, Needs needs) {
    Actor.Resident resident = new Actor.Resident(DeviceCookie.newKey());
    return registrations.register(
        resident,
        meeting.summary().handle(),
        new RegistrationId(Ids.next()),
        new SignUp(name, Language.GERMAN, MeetingMode.SITE, people, null, needs, null));
  }

  private static TreeSet<String> languages(String tag) {
    return new TreeSet<>(Set.of(tag));
  }

  private int attended(OwnRegistration guest) {
    return jdbc.sql("SELECT checked_in FROM meeting_registration WHERE id = ?")
        .param(guest.id().value())
        .query(Integer.class)
        .single();
  }

  private static MeetingDraft withSupplier(MeetingDraft draft, Instant until) {
    return new MeetingDraft(
        draft.title(),
        draft.text(),
        draft.agenda(),
        draft.zone(),
        draft.time(),
        draft.place(),
        draft.online(),
        draft.link(),
        new TreeSet<>(Set.of(Need.CHILDCARE, Need.STEP_FREE)),
        draft.sitePlaces(),
        draft.onlinePlaces(),
        draft.opens(),
        draft.closes(),
        until,
        draft.survey(),
        draft.contingents());
  }

  // ── what a phone keeps ────────────────────────────────────────────────────────────────────────

  /** All that lies in the browser's database, as text. */
  private static String stored(Page page) {
    return (String)
        page.evaluate(
            """
            async () => {
              const db = await new Promise((done, fail) => {
                const opening = indexedDB.open('stadtmosaik');
                opening.onsuccess = () => done(opening.result);
                opening.onerror = fail;
              });
              const store = db.transaction('entries').objectStore('entries');
              const all = (asked) => new Promise((done) => (asked.onsuccess = () => done(asked.result)));
              const [keys, values] = await Promise.all([all(store.getAllKeys()), all(store.getAll())]);
              db.close();
              const words = (it) => JSON.stringify(it) + (it.sealed ? new TextDecoder().decode(it.sealed) : '');
              return keys.map((key, i) => key + ' ' + words(values[i])).join('\\n');
            }
            """);
  }

  /** All that the worker keeps, as text. */
  private static String cached(Page page) {
    return (String)
        page.evaluate(
            """
            async () => {
              let text = '';
              for (const name of await caches.keys()) {
                const cache = await caches.open(name);
                for (const request of await cache.keys()) {
                  text += request.url + (await (await cache.match(request)).text());
                }
              }
              return text;
            }
            """);
  }

  private static void shot(Page page, String name) {
    if (Boolean.getBoolean("stadtmosaik.shots")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/shots", name + ".png"))
              .setFullPage(true));
    }
  }
}
