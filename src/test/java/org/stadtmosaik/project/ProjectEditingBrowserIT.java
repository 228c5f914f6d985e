package org.stadtmosaik.project;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** A lead writes a project, sees it as residents will, and publishes it. */
class ProjectEditingBrowserIT extends DemoPortal {

  @Test
  void looks() {
    for (Language language : new Language[] {Language.GERMAN, Language.PLAIN_GERMAN, Language.ARABIC}) {
      for (String scheme : new String[] {"light", "dark"}) {
        for (int width : new int[] {320, 390, 1280}) {
          try (BrowserContext device = width == 1280 ? desk(language) : phone(language)) {
            Page page = device.newPage();
            page.setViewportSize(width, width == 1280 ? 800 : 844);
            page.emulateMedia(
                new Page.EmulateMediaOptions().setColorScheme(ColorScheme.valueOf(scheme.toUpperCase())));
            for (String path :
                new String[] {
                  "/", "/c/nordhafen", "/c/nordhafen/wohnen-und-ankommen",
                  "/c/nordhafen/sicher-zur-schule", "/c/nordhafen/baenke-am-kanal"
                }) {
              page.navigate(address(path));
              page.locator("h1").first().waitFor();
              shot(page, language.tag() + "-" + scheme + "-" + width + path.replace("/", "_"));
              mainFits(page);
            }
            if (width == 390 && scheme.equals("light")) {
              assertAccessible(page);
            }
          }
        }
      }
    }
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      for (int width : new int[] {1280, 390}) {
        page.setViewportSize(width, 844);
        page.navigate(address("/staff/projects"));
        page.locator("h1").first().waitFor();
        shot(page, "staff-list-" + width);
        page.locator(".card.link a").filter(new Locator.FilterOptions().setHasText("Sicher")).click();
        page.locator(".project-form").waitFor();
        shot(page, "staff-edit-" + width);
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
        shot(page, "staff-edit-open-" + width);
        mainFits(page);
        assertAccessible(page);
        String edit = page.url();
        page.navigate(edit + "/preview/ar");
        page.locator(".preview-sheet").waitFor();
        shot(page, "staff-preview-" + width);
        assertAccessible(page);
      }
    }
  }

  private static void mainFits(Page page) {
    Object over =
        page.evaluate("(() => { const m = document.querySelector('main'); return [...m.querySelectorAll('*')].filter(e => e.getBoundingClientRect().right > innerWidth + 1 || e.getBoundingClientRect().left < -1).map(e => e.className).slice(0, 5).join() })()");
    if (!over.toString().isEmpty()) { System.out.println("OVER " + page.url() + " " + page.viewportSize().width + " " + over); }
  }

  private static void shot(Page page, String name) {
    page.waitForTimeout(250);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("/tmp/shots/projects/" + name + ".png")));
  }
}
