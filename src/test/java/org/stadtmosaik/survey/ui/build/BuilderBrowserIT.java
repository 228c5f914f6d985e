package org.stadtmosaik.survey.ui.build;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.stadtmosaik.survey.ui.build.BuilderHands.add;
import static org.stadtmosaik.survey.ui.build.BuilderHands.outline;
import static org.stadtmosaik.survey.ui.build.BuilderHands.write;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.Keyboard;
import org.stadtmosaik.shared.Language;

/** A survey from nothing to published: with the mouse on a desk, by keyboard alone on a phone. */
class BuilderBrowserIT extends DemoPortal {

  private static final Path SHOTS = Path.of("target/shots");

  @Test
  void writesTestsAndPublishesASurvey() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      still(page);
      page.navigate(address("/staff/surveys"));
      page.locator("a[href$='staff/surveys/new']").click();
      page.getByLabel("Name der Umfrage").fill("Bänke am Fluss");
      page.getByLabel("Arabisch").check();
      assertAccessible(page);
      shot(page, "builder-new-de-1280");
      page.getByText("Umfrage beginnen").click();
      assertThat(page.locator(".build")).isVisible();

      add(page, "Eine Antwort");
      write(page, 0, "Gehen Sie oft an den Fluss?", "هل تذهبون كثيرًا إلى النهر؟");
      write(page, 2, "Ja", "نعم");
      write(page, 3, "Nein", "لا");
      add(page, "Text");
      write(page, 0, "Wo fehlt eine Bank?", "");
      assertThat(outline(page, "Wo fehlt eine Bank?")).isVisible();
      assertThat(page.locator(".finding").first()).isVisible();

      FrameLocator phone = page.frameLocator(".phone iframe");
      assertThat(phone.locator("survey-form")).isVisible();
      page.getByLabel("Sprache der Vorschau").selectOption("de");
      assertThat(phone.getByText("Wo fehlt eine Bank?").first()).isVisible();
      assertAccessible(page);
      shot(page, "builder-de-1280");

      outline(page, "Wo fehlt eine Bank?").press("Alt+ArrowUp");
      assertThat(page.locator(".outline-row.question").first()).containsText("Wo fehlt eine Bank?");
      page.getByText("Rückgängig").click();
      assertThat(page.locator(".outline-row.question").last()).containsText("Wo fehlt eine Bank?");

      opensWhatIsChosenInTheList(page);
      beginsWithAnEarlierAnswer(page);

      page.getByText("Prüfen und veröffentlichen").click();
      assertThat(page.locator(".publish")).isVisible();
      assertAccessible(page);
      shot(page, "builder-publish-de-1280");
      page.getByText("Jetzt veröffentlichen").click();
      assertThat(page.locator(".survey-link")).isVisible();
      assertThat(page.locator("h1")).containsText("Bänke am Fluss");
    }
  }

  /** By mouse and by keyboard, also where the button's words are what is hit. */
  private static void opensWhatIsChosenInTheList(Page page) {
    Locator form = page.locator(".build-form");
    outline(page, "Gehen Sie oft").locator(".outline-title").click();
    assertThat(form.locator("textarea").first()).hasValue("Gehen Sie oft an den Fluss?");
    assertThat(outline(page, "Gehen Sie oft")).hasAttribute("aria-current", "true");
    outline(page, "Wo fehlt eine Bank?").press("Enter");
    assertThat(form.locator("textarea").first()).hasValue("Wo fehlt eine Bank?");
    assertThat(outline(page, "Gehen Sie oft")).not().hasAttribute("aria-current", "true");
  }

  private void beginsWithAnEarlierAnswer(Page page) {
    page.locator(".palette > summary").click();
    page.locator(".palette-type .palette-name").getByText("Neue Seite").click();
    assertThat(page.locator(".palette[open]")).hasCount(0);
    add(page, "Text");
    write(page, 0, "Und wo noch?", "");
    page.locator("summary:has-text('Voreingestellte Antwort')").click();
    page.getByLabel("Woher sie kommt").focus();
    page.getByLabel("Woher sie kommt").selectOption("Aus einer früheren Antwort");
    assertThat(page.getByLabel("Welche Antwort")).isVisible();
    assertThat(page.getByLabel("Woher sie kommt")).isFocused();
    page.getByLabel("Welche Antwort").selectOption("Wo fehlt eine Bank?");
    assertThat(page.locator(".build-form .condition-sentence").first())
        .containsText("Am Anfang steht da: die Antwort auf");
    assertAccessible(page);
    shot(page, "builder-earlier-de-1280");
  }

  @Test
  void twoPeopleAreToldOfEachOtherAndLoseNothing() {
    try (BrowserContext one = desk(Language.GERMAN);
        BrowserContext two = desk(Language.GERMAN)) {
      Page lead = signedIn(one, "leitung@nordhafen.example");
      lead.navigate(address("/staff/surveys/new"));
      lead.getByLabel("Name der Umfrage").fill("Zu zweit");
      lead.getByText("Umfrage beginnen").click();
      add(lead, "Text");
      write(lead, 0, "Was fehlt?", "");
      assertThat(outline(lead, "Was fehlt?")).isVisible();

      Page clerk = signedIn(two, "verwaltung@nordhafen.example");
      clerk.navigate(lead.url());
      add(clerk, "Datum");
      write(clerk, 0, "Seit wann?", "");
      assertThat(outline(clerk, "Seit wann?")).isVisible();

      // The first one goes on with what they see, and is told what has come meanwhile.
      write(lead, 0, "Was fehlt am Platz?", "");
      assertThat(outline(lead, "Seit wann?")).isVisible();
      assertThat(outline(lead, "Was fehlt am Platz?")).isVisible();
      assertThat(lead.locator(".build-tools")).containsText("Auch hier:");
      // The other one's page asks every few seconds, on a busy machine less often.
      assertThat(outline(clerk, "Was fehlt am Platz?"))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
      shot(lead, "builder-two-de-1280");
    }
  }

  @Test
  void dragsAQuestionToAnothersPlace() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      page.navigate(address("/staff/surveys/new"));
      page.getByLabel("Name der Umfrage").fill("Ziehen");
      page.getByText("Umfrage beginnen").click();
      add(page, "Text");
      write(page, 0, "Zuerst geschrieben", "");
      assertThat(outline(page, "Zuerst geschrieben")).isVisible();
      add(page, "Text");
      write(page, 0, "Danach geschrieben", "");
      outline(page, "Danach geschrieben").hover();
      page.mouse().down();
      // A thing that is dragged is only taken where it has been moved over before.
      outline(page, "Zuerst geschrieben").hover();
      outline(page, "Zuerst geschrieben").hover();
      page.mouse().up();
      assertThat(page.locator(".outline-row.question").first()).containsText("Danach geschrieben");
    }
  }

  @Test
  void buildsOnAPhoneByKeyboardAlone() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = signedIn(phone, "verwaltung@nordhafen.example");
      still(page);
      page.navigate(address("/staff/surveys/new"));
      assertThat(page.locator(".card input").first()).isVisible();
      reach(page, ".card input");
      page.keyboard().type("أسئلة عن الحي");
      reach(page, ".card > .btn");
      page.keyboard().press("Enter");
      assertThat(page.locator(".build")).isVisible();
      assertFits(page);
      reach(page, ".palette > summary");
      page.keyboard().press("Enter");
      reach(page, ".palette-type");
      page.keyboard().press("Enter");
      assertThat(page.locator(".build-form .text-pair").first()).isVisible();
      reach(page, ".build-form textarea");
      page.keyboard().type("هل تسكنون هنا؟");
      assertThat(page.locator(".build-tools [role=status]").last()).isVisible();
      assertFits(page);
      assertAccessible(page);
      shot(page, "builder-ar-390");
      reach(page, ".build-tabs .btn:first-child");
      page.keyboard().press("Enter");
      reach(page, "question-list button[data-address='survey']");
      page.keyboard().press("Enter");
      assertThat(page.locator(".build-tabs [aria-pressed=true]")).isFocused();
      assertThat(page.locator(".build-form h2").first()).hasText("الإعدادات");
      reach(page, ".build-tabs .btn:last-child");
      page.keyboard().press("Enter");
      assertThat(page.frameLocator(".phone iframe").getByText("هل تسكنون هنا؟").first())
          .isVisible();
      shot(page, "builder-preview-ar-390");
    }
  }

  private static void still(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  private static void reach(Page page, String selector) {
    new Keyboard(page, 150).reach(page.locator(selector));
  }

  private static void shot(Page page, String name) {
    if (Boolean.getBoolean("stadtmosaik.shots")) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
    }
  }
}
