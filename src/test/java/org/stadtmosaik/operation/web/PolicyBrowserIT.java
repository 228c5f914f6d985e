package org.stadtmosaik.operation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** The pages work under their own policy, and an attacker's script does not. */
class PolicyBrowserIT extends DemoPortal {

  private static final String SHOTS = System.getenv("STADTMOSAIK_SHOTS");

  @Test
  void residentsMeetNoViolation() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = phone.newPage();
      List<String> complaints = listen(page);
      page.navigate(address("/"));
      page.locator("main a[href*='c/']").first().click();
      page.locator("main a[href*='/']").first().waitFor();
      page.locator("main a[href*='c/']").last().click();
      page.locator("main a[href*='b/']").first().click();
      page.locator("support-button button").first().click();
      page.locator("a.btn[href$='/write']").click();
      page.locator("idea-form textarea").fill("مقاعد أكثر في الحديقة");
      page.locator("idea-form button.btn").last().click();
      page.navigate(address("/mine"));
      page.locator("main h1").waitFor();
      page.navigate(address("/nowhere"));
      page.locator("main h1").waitFor();
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void staffMeetNoViolation() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = desk.newPage();
      page.close();
      page = signedIn(desk, "betrieb@example.org");
      List<String> complaints = listen(page);
      int places = page.locator(".sidenav a").count();
      for (int i = 0; i < places; i++) {
        page.locator(".sidenav a").nth(i).click();
        page.locator("main h1").waitFor();
        shot(page, "staff-" + i);
      }
      page.navigate(address("/staff/jobs"));
      assertThat(page.locator("main h1")).hasText("Betrieb");
      assertAccessible(page);
      shot(page, "jobs-de");
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void anInjectedScriptStaysText() {
    try (BrowserContext desk = desk(Language.ENGLISH)) {
      Page page = desk.newPage();
      page.navigate(address("/"));
      page.locator("main h1").waitFor();
      page.evaluate(
          """
          () => {
            const script = document.createElement('script');
            script.textContent = 'window.injected = 1';
            document.body.append(script);
            document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected=2">');
          }
          """);
      page.waitForTimeout(200);
      assertThat(page.evaluate("window.injected")).isNull();
      Object refused =
          page.evaluate(
              "() => { try { new Function('return 1'); return false; } catch (e) { return true; } }");
      assertThat(refused).isEqualTo(true);
    }
  }

  private static List<String> listen(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") && !message.text().contains("status of 404")) {
            complaints.add(page.url() + " " + message.text());
          }
        });
    page.onPageError(error -> complaints.add(page.url() + " " + error));
    page.addInitScript(
        "document.addEventListener('securitypolicyviolation',"
            + " e => console.error('policy ' + e.violatedDirective + ' ' + e.blockedURI))");
    return complaints;
  }

  private static void shot(Page page, String name) {
    if (SHOTS != null) {
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(SHOTS, name + ".png")).setFullPage(true));
    }
  }
}
