package org.stadtmosaik;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Public pages from the first byte to the moment in which Flow takes over. */
class HtmlFirstBrowserIT extends DemoPortal {

  private static final String SHIFTS =
      """
      window.shifted = 0;
      new PerformanceObserver(list => list.getEntries().forEach(
          entry => window.shifted += entry.hadRecentInput ? 0 : entry.value))
        .observe({type: 'layout-shift', buffered: true});
      """;

  @Test
  void handsOver() {
    BrowserContext phone = phone(Language.GERMAN);
    Page page = phone.newPage();
    page.onConsoleMessage(m -> System.out.println("console " + m.text()));
    page.onPageError(m -> System.out.println("error " + m));
    page.addInitScript(SHIFTS);
    page.navigate(address("/"));
    page.navigate(address("/c/nordhafen/wohnen-und-ankommen"));
    page.locator(".card .btn").first().click();
    page.waitForURL("**/b/*");
    String board = page.url();
    CompletableFuture<Route> held = new CompletableFuture<>();
    page.route("**/VAADIN/build/FlowClient*", r -> { if (!held.isDone()) held.complete(r); else r.resume(); });
    page.navigate(board);
    assertThat(page.locator("#readable .idea-card").first()).isVisible();
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots/html/before.png")));
    page.evaluate("scrollTo(0, 600)");
    page.locator("#readable .idea-link").nth(3).focus();
    held.join().resume();
    assertThat(page.locator("#readable")).hasCount(0);
    page.waitForTimeout(1000);
    page.screenshot(new Page.ScreenshotOptions().setPath(Path.of("/tmp/shots/html/after.png")));
    System.out.println("scroll " + page.evaluate("scrollY") + " focus " + page.evaluate("document.activeElement.outerHTML.slice(0,200)") + " cls " + page.evaluate("window.shifted"));
    System.out.println(page.evaluate("document.body.innerHTML").toString().substring(0, 3000));
  }
}
