package org.stadtmosaik.operation.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.operation.Started;
import org.stadtmosaik.shared.Language;

/** The pages work under their own policy, and an attacker's script does not. */
class PolicyBrowserIT extends DemoPortal {

  @Autowired private JdbcClient jdbc;

  private static final int PAGES = 25;
  private static final String SHOTS = System.getenv("STADTMOSAIK_SHOTS");

  @Override
  protected boolean obeysThePolicy() {
    return true;
  }

  @Test
  void residentsMeetNoViolation() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = phone.newPage();
      List<String> complaints = listen(page);
      Deque<String> next = new ArrayDeque<>(List.of("/", "/mine", "/recover", "/nowhere"));
      Set<String> seen = new HashSet<>();
      boolean supported = false;
      while (!next.isEmpty() && seen.size() < PAGES) {
        String path = next.removeFirst();
        if (!seen.add(path)) {
          continue;
        }
        page.navigate(address(path));
        page.locator("main h1, main article").first().waitFor();
        links(page).forEach(next::addLast);
        if (!supported && page.locator("support-button").count() > 0) {
          page.locator("support-button button").first().click();
          supported = true;
        }
        if (path.endsWith("/write")) {
          page.locator("idea-form textarea").fill("مقاعد أكثر في الحديقة");
          page.locator("idea-form textarea").blur();
        }
      }
      assertThat(complaints).isEmpty();
      assertThat(supported).isTrue();
      assertThat(seen).anyMatch(path -> path.endsWith("/write")).anyMatch(p -> p.startsWith("/i/"));
    }
  }

  @Test
  void staffMeetNoViolation() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = desk.newPage();
      page.close();
      page = signedIn(desk, "leitung@nordhafen.example");
      List<String> complaints = listen(page);
      page.locator(".sidenav a").first().waitFor();
      int places = page.locator(".sidenav a").count();
      assertThat(places).isGreaterThan(3);
      for (int i = 0; i < places; i++) {
        Locator place = page.locator(".sidenav a").nth(i);
        place.click();
        assertThat(place).hasAttribute("aria-current", "page");
        page.locator("main h1").waitFor();
        shot(page, "staff-" + i);
      }
      assertThat(complaints).isEmpty();
    }
  }

  @Test
  void operatorsSeeWhatFailedAndRunItAgain() {
    jdbc.sql(
            "INSERT INTO scheduled_tasks (task_name, task_instance, execution_time, picked,"
                + " last_success, consecutive_failures, version) VALUES"
                + " ('notification-send', 'recurring', '2036-01-01', 0, '2026-11-20', 2, 1),"
                + " ('operation-tidy', 'recurring', '2036-01-01', 0, NULL, 0, 1)")
        .update();
    jdbc.sql(
            "INSERT INTO operation_job_failure (id, job, at, failure, attempt, reference) VALUES"
                + " (UUID(), 'notification-send', '2026-11-27 10:00', 'java.net.ConnectException',"
                + " 2, '4F7KQ2MN')")
        .update();
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "betrieb@example.org");
      page.navigate(address("/staff/jobs"));
      assertThat(page.locator("main h1")).hasText("Betrieb");
      assertThat(page.locator("main")).containsText("ConnectException");
      assertAccessible(page);
      assertFits(page);
      shot(page, "jobs-de");
      page.locator("main table button").first().click();
      assertThat(page.locator("main .notice").last()).containsText("E-Mails verschicken");
      for (Language language : List.of(Language.ARABIC, Language.PLAIN_GERMAN)) {
        desk.addCookies(List.of(new Cookie("language", language.tag()).setUrl(address("/"))));
        page.setViewportSize(390, 844);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.navigate(address("/staff/jobs"));
        page.locator("main table").first().waitFor();
        assertAccessible(page);
        assertFits(page);
        shot(page, "jobs-" + language.tag());
      }
    }
    long due =
        jdbc.sql(
                "SELECT COUNT(*) FROM scheduled_tasks WHERE task_name = 'notification-send'"
                    + " AND execution_time < '2030-01-01'")
            .query(Long.class)
            .single();
    assertThat(due).isEqualTo(1);
  }

  @Test
  void anInjectedScriptStaysText() {
    try (BrowserContext desk = desk(Language.ENGLISH)) {
      Page page = desk.newPage();
      page.navigate(address("/"));
      page.locator("main h1").waitFor();
      page.evaluate(
          """
          async () => {
            const script = document.createElement('script');
            script.textContent = 'window.injected = 1';
            document.body.append(script);
            document.body.insertAdjacentHTML('beforeend', '<img src=x onerror="window.injected=2">');
            const image = document.body.lastElementChild;
            await new Promise(done => image.addEventListener('error', done));
          }
          """);
      // Later, as a page's own script: what a debugger evaluates is exempt.
      page.evaluate(
          "() => void setTimeout(() => { try { window.made = new Function('return 1'); }"
              + " catch (e) { window.refused = e.name; } })");
      Started.await(
          "an answer", () -> page.evaluate("window.refused ?? window.made ?? null") != null);
      assertThat(page.evaluate("window.refused")).isEqualTo("EvalError");
      assertThat(page.evaluate("window.injected")).isNull();
    }
  }

  /** Where the page leads within the residents' part; one of each kind first. */
  private static List<String> links(Page page) {
    Object found =
        page.evaluate(
            "() => [...document.querySelectorAll('main a, footer a')].map(a => new URL(a.href))"
                + ".filter(url => url.origin === location.origin).map(url => url.pathname)");
    Set<String> kinds = new HashSet<>();
    return ((List<?>) found)
        .stream()
            .map(String::valueOf)
            .filter(path -> !path.startsWith("/staff") && !path.startsWith("/language"))
            .filter(path -> kinds.add(path.replaceAll("[0-9a-f-]{36}", "*")))
            .toList();
  }

  private static List<String> listen(Page page) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> {
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
