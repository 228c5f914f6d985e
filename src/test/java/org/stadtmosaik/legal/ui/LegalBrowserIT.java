package org.stadtmosaik.legal.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.legal.LegalPage;
import org.stadtmosaik.shared.Language;

/** The law's pages in Chromium, with axe, from left to right and from right to left. */
class LegalBrowserIT extends DemoPortal {

  private static final String ADMINISTRATOR = "verwaltung@nordhafen.example";

  @Test
  void isReadInGermanAndArabicOnAPhone() {
    for (Language language : new Language[] {Language.GERMAN, Language.ARABIC}) {
      try (var phone = phone(language)) {
        Page page = phone.newPage();
        for (LegalPage law : LegalPage.values()) {
          open(page, "/" + law.path("nordhafen"));
          assertThat(page.locator("main h1")).isVisible();
          assertThat(page.locator(".law .gap")).hasCount(0);
          unfold(page);
          check(page, law.word() + "-" + language.tag());
        }
        for (String path : new String[] {"legal", "licences", "c/auenstadt/privacy"}) {
          open(page, "/" + path);
          assertThat(page.locator("main h1")).isVisible();
          check(page, path.replace('/', '-') + "-" + language.tag());
        }
      }
    }
  }

  @Test
  void leadsFromTheFootOfABoardToTheImprintOfItsCommune() {
    try (var phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      open(page, "/c/nordhafen");
      page.locator("main .card a[href^='c/']").first().click();
      page.waitForURL("**/c/nordhafen/*");
      page.locator("footer").getByText("Impressum").click();

      page.waitForURL("**/c/nordhafen/imprint");
      assertThat(page.locator(".law")).containsText("Stadt Nordhafen (erfunden)");
    }
  }

  @Test
  void bringsAReportFromAnArabicPhoneToTheAdministration() {
    try (var phone = phone(Language.ARABIC);
        var desk = desk(Language.GERMAN)) {
      Page page = phone.newPage();
      open(page, "/c/nordhafen/accessibility");
      page.locator(".law ~ .card .btn").click();
      assertThat(
              page.getByRole(AriaRole.ALERT)
                  .filter(
                      new com.microsoft.playwright.Locator.FilterOptions()
                          .setHasText("يُرجى كتابة")))
          .isVisible();
      page.locator("#report-text").fill("لا يعمل قارئ الشاشة في صفحة الفكرة.");
      page.locator("#report-contact").fill("0123 456");
      page.locator(".law ~ .card .btn").click();
      assertThat(page.locator(".notice.sent")).containsText("وصل بلاغك");
      check(page, "reported-ar");

      Page staff = signedIn(desk, ADMINISTRATOR);
      open(staff, "/staff/barriers");
      assertThat(staff.locator("main .card")).containsText("لا يعمل قارئ الشاشة");
      check(staff, "staff-barriers-de");
      staff.getByText("Als erledigt vermerken").click();
      assertThat(staff.locator("main .card .tag")).hasText("erledigt");

      open(staff, "/staff/legal");
      assertThat(staff.locator("main h1")).hasText("Rechtliches");
      check(staff, "staff-legal-de");
      staff.locator("#fact-phone").fill("0999 88");
      // The sentence at the top has the word too.
      staff
          .getByRole(
              AriaRole.BUTTON,
              new Page.GetByRoleOptions().setName("Veröffentlichen").setExact(true))
          .click();
      assertThat(staff.locator(".notice.sent").last()).containsText("Veröffentlicht.");
      open(page, "/c/nordhafen/imprint");
      assertThat(page.locator(".law")).containsText("0999 88");
      assertThat(page.locator(".page > .fold")).isVisible();
    }
  }

  /** Until Flow has drawn it, a page is the readable one. */
  private void open(Page page, String path) {
    page.navigate(address(path));
    assertThat(page.locator("#readable")).hasCount(0);
  }

  private static void unfold(Page page) {
    page.evaluate("document.querySelectorAll('main details').forEach(it => it.open = true)");
  }

  private static void check(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    String folder = System.getenv("STADTMOSAIK_SHOTS");
    if (folder != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(folder, name + ".png")).setFullPage(true));
    }
  }
}
