package org.stadtmosaik.survey.ui.transfer;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.survey.transfer.lss.LssFiles;

/** A survey from elsewhere becomes a draft, on a desk and on a phone. */
class ImportBrowserIT extends DemoPortal {

  @ParameterizedTest
  @CsvSource({"de,1280,800", "ar,390,844"})
  void readsAFileShowsWhatBecomesOfItAndMakesTheDraft(String tag, int width, int height) {
    Language language = Language.shipped(tag).orElseThrow();
    try (BrowserContext device = device(language, width, height)) {
      Page page = signedIn(device, "leitung@nordhafen.example");
      page.navigate(address("/staff/surveys"));
      page.locator("a[href$='staff/surveys/import']").click();
      assertThat(page.locator("vaadin-upload")).isVisible();
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "import-%s-%d".formatted(tag, width));

      choose(page, "park.lss", LssFiles.present());
      assertThat(page.locator(".import-report")).isVisible();
      assertThat(page.locator(".import-entries > li")).hasCount(3);
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "import-report-%s-%d".formatted(tag, width));

      page.locator("main p > .btn").click();
      page.waitForURL("**/staff/surveys/build/*/report");
      assertThat(page.locator(".import-report")).isVisible();
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "import-kept-%s-%d".formatted(tag, width));
    }
  }

  @Test
  void saysWhatIsWrongWithAFileAndTakesTheNext() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      page.navigate(address("/staff/surveys/import"));
      byte[] whole = LssFiles.present();
      choose(page, "halb.lss", Arrays.copyOf(whole, whole.length / 2));
      assertThat(page.locator("main .notice")).isVisible();
      assertThat(page.locator(".import-report")).hasCount(0);
      lookAt(page, "import-refused-de-1280");
      page.locator("main .notice").evaluate("it => { it.dataset.before = ''; }");
      choose(page, "liste.lss", "Frage;Antwort\n".getBytes(StandardCharsets.UTF_8));
      assertThat(page.locator("main .notice:not([data-before])")).isVisible();
      assertThat(page.locator(".import-report")).hasCount(0);
      choose(page, "park.lss", whole);
      assertThat(page.locator(".import-report")).isVisible();
      assertThat(page.locator("main > * > .notice.error, main .notice.error")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "de, Dieses Dateiformat wird hier nicht angenommen.",
    "ar, صيغة هذا الملف غير مقبولة هنا."
  })
  void saysWhichKindOfFileItTakes(String tag, String sentence) {
    try (BrowserContext device = device(Language.shipped(tag).orElseThrow(), 390, 844)) {
      Page page = signedIn(device, "leitung@nordhafen.example");
      page.navigate(address("/staff/surveys/import"));
      put(page, "fragebogen.docx", new byte[] {'P', 'K'});
      assertThat(page.locator("main .notice")).containsText(sentence);
      assertThat(page.locator("main .notice")).containsText("LSS, XLS, XLSX, JSON");
      assertFits(page);
      lookAt(page, "import-other-" + tag + "-390");
      choose(page, "park.lss", LssFiles.present());
      assertThat(page.locator(".import-report")).isVisible();
      assertThat(page.locator("main .notice.error")).hasCount(0);
    }
  }

  @Test
  void keepsAFileThatDidNotArriveToBeSentAgain() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      page.navigate(address("/staff/surveys/import"));
      AtomicBoolean cut = new AtomicBoolean();
      page.route(
          "**/dynamic/**",
          route -> {
            if (cut.getAndSet(true)) {
              route.resume();
            } else {
              route.abort();
            }
          });
      put(page, "park.lss", LssFiles.present());
      Locator file = page.locator("vaadin-upload-file");
      assertThat(file).containsText("Die Datei ist nicht angekommen.");
      lookAt(page, "import-again-de-1280");
      file.getByLabel("Noch einmal versuchen").click();
      assertThat(page.locator(".import-report")).isVisible();
      assertThat(file).hasCount(0);
    }
  }

  private static void choose(Page page, String name, byte[] content) {
    // What is said of the file before would also be there at once.
    page.waitForResponse(
        answer -> answer.request().method().equals("POST") && answer.url().contains("/dynamic/"),
        () -> put(page, name, content));
    // The next one is chosen by hand, which takes a second.
    assertThat(page.locator("vaadin-upload-file")).hasCount(0);
  }

  private static void put(Page page, String name, byte[] content) {
    page.locator("vaadin-upload input[type=file]")
        .setInputFiles(new FilePayload(name, "application/octet-stream", content));
  }
}
