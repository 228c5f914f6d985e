package org.stadtmosaik.project;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** A lead writes a project, loses the page, sees it as residents will, and publishes it. */
class ProjectEditingBrowserIT extends DemoPortal {

  private static final String SUMMARY = "Wir messen, wo es nachts laut ist.";
  private static final String PUBLIC = "/c/nordhafen/leise-strassen";

  @Test
  void writesADraftLosesThePageAndPublishes() {
    try (BrowserContext desk = desk(Language.GERMAN);
        BrowserContext phone = phone(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      open(page, "Leise Straßen");
      summary(page).fill(SUMMARY);
      assertThat(page.locator(".save-bar [role=status]")).containsText("sicher aufgehoben");

      page.reload();
      assertThat(page.locator("#news")).containsText("Wir haben aufgehoben");
      assertThat(summary(page)).hasValue(SUMMARY);

      page.locator(".save-bar .btn").first().click();
      assertThat(page.locator(".save-bar [role=status]")).containsText("Gespeichert");
      assertFits(page);
      assertAccessible(page);

      Page resident = phone.newPage();
      resident.navigate(address(PUBLIC));
      assertThat(resident.locator("h1")).not().containsText("Leise");

      page.locator(".save-bar .btn", withText("Veröffentlichen")).click();
      assertThat(page.locator(".save-bar [role=status]")).containsText("Veröffentlicht");
      resident.navigate(address(PUBLIC));
      assertThat(resident.locator("h1")).containsText("Leise Straßen");
      assertThat(resident.locator("main")).containsText(SUMMARY);
      assertAccessible(resident);

      inArabic(desk, page);
    }
  }

  private void inArabic(BrowserContext desk, Page page) {
    desk.addCookies(List.of(new Cookie("language", "ar").setUrl(address("/"))));
    open(page, "الطريق الآمن");
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
    assertThat(page.locator(".confirm")).hasCount(1);
    assertAccessible(page);

    page.navigate(page.url() + "/preview/de");
    assertThat(page.locator(".preview-sheet h1")).hasText("Sicher zur Schule");
    assertThat(page.locator(".preview-sheet")).hasAttribute("dir", "ltr");
    assertThat(page.locator(".preview-banner")).containsText("معاينة");
    assertThat(page.locator(".outcomes > li")).hasCount(2);
    assertAccessible(page);
  }

  private void open(Page page, String title) {
    page.navigate(address("/staff/projects"));
    page.locator(".card.link a", withText(title)).click();
    page.locator(".project-form").waitFor();
  }

  /** The summary in German, which is the second text of the form in its first column. */
  private static Locator summary(Page page) {
    return page.locator(".translated").nth(1).locator("textarea").first();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }
}
