package org.stadtmosaik.survey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** A lead translates the demo's questionnaire: by keyboard, on a phone, and with a file. */
class TranslationBrowserIT extends DemoPortal {

  private static final String LEAD = "leitung@nordhafen.example";
  private static final boolean SHOTS = Boolean.getBoolean("stadtmosaik.shots");
  private static final Path FOLDER = Path.of("target/shots");

  @Autowired private JdbcClient jdbc;

  @Test
  void translatesByKeyboardAndByFileOnAnyScreen() throws IOException {
    try (BrowserContext desk = device(Language.GERMAN, 1280, 800)) {
      Page page = signedIn(desk, LEAD);
      page.navigate(address(translations() + "?language=ar"));
      assertThat(page.locator(".chip[aria-pressed=true]").first()).containsText("Arabisch:");
      shown(page, "translations-de");
      assertAccessible(page);
      assertFits(page);
      writes(page);
      byFile(page);
      for (String tag : List.of("de", "ar")) {
        looks(desk, page, tag);
      }
    }
  }

  /** The first text that is missing: written, left by the tab key, and still there afterwards. */
  private void writes(Page page) {
    Locator row = page.locator(".translation-row").first();
    assertThat(row.locator(".tag").first()).hasText("fehlt");
    Locator box = row.locator("textarea");
    box.focus();
    page.keyboard().type("كيف الحال؟");
    page.keyboard().press("Tab");
    assertThat(row.locator(".tag").first()).hasText("übersetzt");
    page.reload();
    page.locator(".translation-row").first().waitFor();
    page.getByText("Nur was fehlt oder veraltet ist").click();
    page.locator("input[type=search]").fill("كيف");
    assertThat(page.locator(".translation-row")).hasCount(1);
    assertThat(page.locator(".translation-row textarea")).hasValue("كيف الحال؟");
    page.locator("input[type=search]").fill("");
  }

  private void byFile(Page page) throws IOException {
    Download table =
        page.waitForDownload(() -> page.getByText("Tabelle mit allen Sprachen").click());
    String csv = Files.readString(table.path(), StandardCharsets.UTF_8);
    Assertions.assertThat(csv).contains("survey#thanks,Vielen Dank.,Vielen Dank.,Thank you.");
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload(
                "texts.csv",
                "text/csv",
                csv.replace("Teşekkürler.", "Çok teşekkürler.").getBytes(StandardCharsets.UTF_8)));
    assertThat(page.locator(".translation-import")).containsText("1 geänderte Übersetzung");
    shown(page, "translations-preview-de");
    assertAccessible(page);
    page.getByText("Übernehmen").click();
    assertThat(page.locator(".translation-files .notice")).containsText("Übernommen");
  }

  private void looks(BrowserContext device, Page page, String tag) {
    device.addCookies(List.of(new Cookie("language", tag).setUrl(address("/"))));
    for (int width : List.of(1280, 390)) {
      page.setViewportSize(width, 844);
      for (String path : List.of(translations() + "?language=ar", "/staff/surveys/library")) {
        page.navigate(address(path));
        page.locator(".chip").first().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        shown(page, path.contains("library") ? "library-" + tag : "translation-" + tag);
        if (path.contains("library")) {
          page.locator(".library-shelves .chip").first().click();
          assertThat(page.locator(".library-question").nth(3)).isVisible();
          shown(page, "library-portal-" + tag);
        }
        assertAccessible(page);
        assertFits(page);
      }
    }
  }

  /** A picture for looking at, if pictures are asked for. */
  private static void shown(Page page, String name) {
    if (SHOTS) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(FOLDER.resolve(name + "-" + page.viewportSize().width + ".png")));
    }
  }

  private String translations() {
    return "/staff/surveys/build/"
        + jdbc.sql("SELECT id FROM questionnaire LIMIT 1").query(java.util.UUID.class).single()
        + "/translations";
  }
}
