package org.stadtmosaik;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import javax.sql.DataSource;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ContextConfiguration;
import org.stadtmosaik.account.DemoStaff;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.shared.Language;

/** The production build with its demo content on a real port, and Chromium to use it with. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = TestDatabase.SETTING)
@ContextConfiguration(initializers = TestDatabase.Initializer.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class DemoPortal {

  /** Where pictures of pages lie. */
  protected static final Path SHOTS = Path.of("target/shots");

  /** A button that was just pressed has for a moment a colour between two. */
  private static final String SETTLED =
      """
      () => Promise.all(document.getAnimations()
          .filter(it => it.playState === 'running'
              && it.effect.getComputedTiming().endTime !== Infinity)
          .map(it => it.finished.catch(() => {})))
      """;

  @LocalServerPort private int port;
  @Autowired private DataSource dataSource;
  @Autowired private List<FirstStart> starts;
  @Autowired private DemoStaff demoStaff;

  @BeforeAll
  void openThePortal() {
    TestDatabase.filled(dataSource, this::showDemoContent);
  }

  private void showDemoContent() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    starts.stream()
        .sorted(Comparator.comparingInt(FirstStart::order))
        .forEach(start -> start.prepare(true, true, nowhere));
  }

  @AfterAll
  void closeThePortal() {
    Chromium.closeAll();
  }

  protected String address(String path) {
    return "http://127.0.0.1:" + port + path;
  }

  /**
   * Whether the pages' policy counts. Playwright's waiting for a function evaluates in the page,
   * which the policy forbids.
   */
  protected boolean obeysThePolicy() {
    return false;
  }

  /** A phone whose person reads this language. */
  protected BrowserContext phone(Language language) {
    return device(language, 390, 844);
  }

  /** The same, with fingers that the browser tells from a mouse. */
  protected BrowserContext touchPhone(Language language) {
    return device(language, options(language, 390, 844).setHasTouch(true));
  }

  protected BrowserContext desk(Language language) {
    return device(language, 1280, 800);
  }

  /** A phone whose person has switched scripts off. */
  protected BrowserContext phoneWithoutScripts(Language language) {
    return device(language, options(language, 390, 844).setJavaScriptEnabled(false));
  }

  /** A device with a screen of this size, in CSS pixels. */
  protected BrowserContext device(Language language, int width, int height) {
    return device(language, options(language, width, height));
  }

  private static Browser.NewContextOptions options(Language language, int width, int height) {
    return new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language.tag());
  }

  /** A phone on which nothing is touched: pages that can be read stay as they came. */
  protected BrowserContext passerBy(Language language) {
    return untouched(language, options(language, 390, 844));
  }

  private BrowserContext device(Language language, Browser.NewContextOptions options) {
    BrowserContext device = untouched(language, options);
    device.addInitScript("addEventListener('load', () => dispatchEvent(new Event('pointermove')))");
    return device;
  }

  private BrowserContext untouched(Language language, Browser.NewContextOptions options) {
    BrowserContext device = Chromium.browser().newContext(options);
    device.addCookies(List.of(new Cookie("language", language.tag()).setUrl(address("/"))));
    return device;
  }

  /**
   * Signs a demo account in; its code counts again, although it was used within the half minute.
   */
  protected Page signedIn(BrowserContext device, String email) {
    JdbcClient.create(dataSource).sql("UPDATE staff SET last_totp_step = 0").update();
    Page page = device.newPage();
    page.navigate(address("/staff/sign-in"));
    // Only now: its code is good for a while only.
    DemoStaff.Account account =
        demoStaff.all().stream()
            .filter(known -> known.email().equals(email))
            .findFirst()
            .orElseThrow();
    page.locator("input[name=username]").fill(account.email());
    page.locator("input[name=password]").fill(account.password());
    page.locator("input[name=code]").fill(account.code());
    page.locator("main form .btn").first().click();
    // Its address is there for a moment only, before it leads on to where the work is.
    page.locator(".sidenav")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    return page;
  }

  /** No accessibility rule that axe knows is broken on this page, once its colours have settled. */
  protected static void assertAccessible(Page page) {
    page.evaluate(SETTLED);
    List<String> violations =
        new AxeBuilder(page)
                .setLegacyMode(true)
                // Flow's own sign for a lost network stands outside the page's landmarks.
                .exclude("vaadin-connection-indicator")
                .analyze()
                .getViolations()
                .stream()
                .map(DemoPortal::shown)
                .toList();
    Assertions.assertThat(violations).as(page.url()).isEmpty();
  }

  /** Nothing reaches beyond the screen's edge. */
  protected static void assertFits(Page page) {
    Object wide = page.evaluate("document.documentElement.scrollWidth - innerWidth");
    Assertions.assertThat(((Number) wide).intValue()).as(page.url()).isLessThanOrEqualTo(0);
  }

  /** The whole page as a picture for looking at, in {@code target/shots}. */
  protected static void lookAt(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SHOTS.resolve(name + ".png")).setFullPage(true));
  }

  private static String shown(Rule rule) {
    return rule.getId() + ": " + rule.getHelp() + " " + rule.getNodes().getFirst().getHtml();
  }
}
