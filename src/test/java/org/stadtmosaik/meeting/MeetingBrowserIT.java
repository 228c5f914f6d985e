package org.stadtmosaik.meeting;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.account.DeviceCookie;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;

/** A resident signs up, waits, is offered a place, takes it and cancels. */
class MeetingBrowserIT extends DemoPortal {

  @Autowired private Projects projects;
  @Autowired private Meetings meetings;
  @Autowired private Registrations registrations;

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void signsUpWithOthersAndCancelsWithOneTap(String tag) {
    Language language = new Language(tag);
    Page page = phone(language).newPage();
    page.navigate(address("/m/" + evening().handle()));
    assertAccessible(page);
    assertFits(page);
    shot(page, "meeting-" + tag);

    fill(page, "Rana", 3);
    page.locator("input[value='interpretation:ar'], input[value=step_free]").first().check();
    submit(page);

    assertThat(page.locator("#own")).hasAttribute("data-state", "confirmed");
    assertThat(page.locator("#own h2")).hasText(text(language, "meeting.own.confirmed", 3));
    assertThat(page.locator("#sign-up")).hasCount(0);
    page.locator("#own details.door-code summary").click();
    assertThat(page.locator("#own .door-code-image svg")).isVisible();
    assertAccessible(page);
    assertFits(page);
    shot(page, "meeting-own-" + tag);

    page.getByText(text(language, "meeting.own.cancel"), exactly()).click();

    assertThat(page.locator("#own")).hasAttribute("data-state", "cancelled");
    assertThat(page.locator("#sign-up")).isVisible();
    assertAccessible(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void waitsSeesWhyAndTakesThePlaceThatIsOffered(String tag) {
    Language language = new Language(tag);
    MeetingSummary full = laterWalk();
    MeetingFixtures.Guest before = guest(full, 8);
    Page page = phone(language).newPage();
    page.navigate(address("/m/" + full.handle()));
    assertThat(page.locator("#sign-up h2")).hasText(text(language, "meeting.form.titleWaiting"));
    fill(page, "Samir", 2);
    submit(page);

    assertThat(page.locator("#own")).hasAttribute("data-state", "waiting");
    assertThat(page.locator("#own h2")).hasText(text(language, "meeting.own.waiting", 1));
    assertThat(page.locator("#own")).containsText(text(language, "meeting.own.ahead", 0));
    assertThat(page.locator("#own")).containsText(text(language, "meeting.own.rule.order"));
    assertAccessible(page);
    assertFits(page);
    shot(page, "meeting-waiting-" + tag);

    registrations.cancel(before.ticket(), before.id());
    page.reload();

    assertThat(page.locator("#own")).hasAttribute("data-state", "offered");
    assertAccessible(page);
    shot(page, "meeting-offered-" + tag);
    page.getByText(text(language, "meeting.own.accept"), exactly()).click();
    assertThat(page.locator("#own")).hasAttribute("data-state", "confirmed");

    page.getByText(text(language, "meeting.own.cancel"), exactly()).click();
    assertThat(page.locator("#own")).hasAttribute("data-state", "cancelled");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void isKeptWithoutNetworkAndArrivesOnceThoughItWasTappedTwice(String tag) {
    MeetingSummary evening = evening();
    String name = "Yusuf " + tag;
    try (BrowserContext phone = phone(new Language(tag))) {
      Page page = phone.newPage();
      page.navigate(address("/m/" + evening.handle()));
      assertThat(page.locator("#sign-up form[data-ready], form#sign-up[data-ready]")).isVisible();
      fill(page, name, 2);
      phone.setOffline(true);
      page.locator("#sign-up button[type=submit]").click();
      page.locator("#sign-up button[type=submit]").click();
      assertThat(page.locator("#waiting [data-why=network]")).isVisible();
      assertAccessible(page);
      assertFits(page);
      shot(page, "meeting-no-network-" + tag);
      org.assertj.core.api.Assertions.assertThat(calling(evening, name)).isZero();

      phone.setOffline(false);

      assertThat(page.locator("#own")).hasAttribute("data-state", "confirmed");
      org.assertj.core.api.Assertions.assertThat(calling(evening, name)).isOne();
    }
  }

  private long calling(MeetingSummary meeting, String name) {
    return registrations.attendees(new Actor.Command("test"), meeting.id()).stream()
        .filter(it -> it.name().equals(name))
        .count();
  }

  @Test
  void worksWithoutScriptsAndOnAnotherDeviceByItsLink() {
    MeetingSummary evening = evening();
    Page page = phoneWithoutScripts(Language.GERMAN).newPage();
    page.navigate(address("/m/" + evening.handle()));
    submit(page);
    assertThat(page.locator("#problem")).isVisible();
    assertThat(page.locator("#f-name")).hasAttribute("aria-invalid", "true");
    assertAccessibleWithoutScripts(page);

    fill(page, "Gerda", 2);
    submit(page);
    assertThat(page.locator("#own")).hasAttribute("data-state", "confirmed");
    String link = page.locator("#own a.own-link").getAttribute("href");

    Page other = desk(Language.TURKISH).newPage();
    other.navigate(address(link));
    assertThat(other.locator("#own")).containsText("Gerda");
    other.locator("#own details.more > summary").nth(1).click();
    other.locator("#own select[name=people]").selectOption("1");
    other.locator("#own form[action*='/change'] button[type=submit]").click();
    assertThat(other.locator(".notice.sent"))
        .containsText(text(Language.TURKISH, "meeting.done.changed"));
    assertAccessible(other);
    shot(other, "meeting-link-tr");

    page.reload();
    assertThat(page.locator("#own h2")).hasText(text(Language.GERMAN, "meeting.own.confirmed", 1));
  }

  @Test
  void isDoneByKeyboardAlone() {
    Page page = desk(Language.ENGLISH).newPage();
    page.navigate(address("/m/" + evening().handle()));
    shot(page, "meeting-desk-en");
    page.locator("#f-name").focus();
    page.keyboard().type("Anna");
    for (int i = 0;
        i < 60 && !(Boolean) page.evaluate("document.activeElement.matches('#sign-up .btn')");
        i++) {
      page.keyboard().press("Tab");
    }
    page.keyboard().press("Enter");
    assertThat(page.locator("#own")).hasAttribute("data-state", "confirmed");
    assertThat(page.locator("#own")).containsText("Anna");
  }

  @Test
  void keepsWhatWasTypedWhenItCannotBeTaken() {
    Page page = phone(Language.GERMAN).newPage();
    page.navigate(address("/m/" + evening().handle()));
    fill(page, "Jana", 2);
    page.locator("#f-email").fill("jana@");
    page.locator("#sign-up form").evaluate("form => form.noValidate = true");

    submit(page);

    assertThat(page.locator("#problem")).isVisible();
    assertThat(page.locator("#f-email")).hasValue("jana@");
    assertThat(page.locator("#f-name")).hasValue("Jana");
    assertThat(page.locator("#f-people")).hasValue("2");
    assertAccessible(page);
    shot(page, "meeting-problem-de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "uk", "ar"})
  void fitsOnTheSmallestPhoneWithLettersTwiceAsLarge(String tag) {
    Page page = device(new Language(tag), 320, 640).newPage();
    page.navigate(address("/m/" + evening().handle()));
    assertFits(page);
    page = phone(new Language(tag)).newPage();
    page.navigate(address("/m/" + evening().handle()));
    page.addStyleTag(new Page.AddStyleTagOptions().setContent("html { font-size: 200% }"));
    assertFits(page);
  }

  @Test
  void showsWhatWasSaidAfterwards() {
    Page page = phone(Language.GERMAN).newPage();
    page.navigate(address("/m/" + past().handle()));

    assertThat(page.locator("main")).containsText("Elf Kinder und neun Erwachsene");
    assertThat(page.locator("#sign-up")).hasCount(0);
    assertAccessible(page);
    assertFits(page);
    shot(page, "meeting-minutes-de");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void showsThePlaceOnTheCommunesOwnMapAndAsksNobodyElse(String tag) {
    Page page = phoneWithoutScripts(new Language(tag)).newPage();
    List<String> asked = new java.util.ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    page.navigate(address("/m/" + evening().handle()));

    assertThat(page.locator("svg.commune-map .pin")).isVisible();
    assertThat(page.locator("svg.commune-map .name.here")).isVisible();
    org.assertj.core.api.Assertions.assertThat(asked)
        .isNotEmpty()
        .allMatch(url -> url.startsWith(address("/")));
    assertFits(page);
    shot(page, "meeting-map-" + tag);
  }

  private MeetingSummary evening() {
    return one(it -> it.title().original().startsWith("Ein Abend"), 0);
  }

  /** The second walk of the series, to which nobody has signed up. */
  private MeetingSummary laterWalk() {
    return one(it -> it.title().original().startsWith("Spaziergang"), 1);
  }

  private MeetingSummary past() {
    return one(it -> it.title().original().startsWith("Rundgang"), 0);
  }

  private MeetingSummary one(Predicate<MeetingSummary> which, int index) {
    List<ProjectId> all = projects.newest().stream().map(ProjectSummary::id).toList();
    return meetings.summaries(all).stream().filter(which).toList().get(index);
  }

  private void assertAccessibleWithoutScripts(Page page) {
    assertThat(page.locator("main h1")).hasCount(1);
    assertThat(page.locator("#problem").getAttribute("role")).isEqualTo("alert");
  }

  private MeetingFixtures.Guest guest(MeetingSummary meeting, int people) {
    Actor.Resident resident = new Actor.Resident(DeviceCookie.newKey());
    return new MeetingFixtures.Guest(
        resident,
        registrations.register(
            resident,
            meeting.handle(),
            new RegistrationId(Ids.next()),
            MeetingFixtures.with(people)));
  }

  private static void fill(Page page, String name, int people) {
    page.locator("#sign-up #f-name").fill(name);
    page.locator("#sign-up select[name=people]").selectOption(Integer.toString(people));
  }

  private static void submit(Page page) {
    page.locator("#sign-up button[type=submit]").click();
    page.waitForLoadState();
  }

  private static Page.GetByTextOptions exactly() {
    return new Page.GetByTextOptions().setExact(true);
  }

  private static String text(Language language, String key, Object... arguments) {
    return Messages.get(language, key, arguments);
  }

  private static void shot(Page page, String name) {
    if (Boolean.getBoolean("stadtmosaik.shots")) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/shots/" + name + ".png"))
              .setFullPage(true));
    }
  }
}
