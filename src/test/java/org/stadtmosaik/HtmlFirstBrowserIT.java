package org.stadtmosaik;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Public pages from the first byte to the moment in which Flow takes over, and without that. */
class HtmlFirstBrowserIT extends DemoPortal {

  private static final String SHIFTS =
      """
      window.shifted = 0;
      new PerformanceObserver(list => list.getEntries().forEach(
          entry => window.shifted += entry.hadRecentInput ? 0 : entry.value))
        .observe({type: 'layout-shift', buffered: true});
      """;

  private String board;
  private int moves;

  @BeforeAll
  void findABoard() {
    Page page = phone(Language.GERMAN).newPage();
    page.navigate(address("/c/nordhafen/wohnen-und-ankommen"));
    board = "/" + page.locator("a[href^='b/']").first().getAttribute("href");
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "de-simple", "ar"})
  void canBeReadBeforeAnyScript(String tag) {
    Page page = phone(Language.shipped(tag).orElseThrow()).newPage();
    page.route("**/VAADIN/build/**", Route::abort);
    for (String path : List.of("/", "/c/nordhafen", "/c/nordhafen/wohnen-und-ankommen", board)) {
      page.navigate(address(path));

      assertThat(page.locator("#readable h1")).isVisible();
      assertThat(page.locator("#readable .card").first()).isVisible();
      assertAccessible(page);
      assertFits(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void canBeReadWithoutScripts(String tag) {
    Language language = new Language(tag);
    Page page = phoneWithoutScripts(language).newPage();
    page.navigate(address("/"));
    page.locator(".card a[href^='c/']").first().click();
    page.waitForURL("**/c/**");
    page.locator("a[href^='b/']").first().click();
    page.waitForURL("**/b/**");

    assertThat(page.locator(".idea-card .idea-link").first()).isVisible();
    // Not by its text: Playwright passes over whatever stands in a noscript.
    Locator sentence = page.locator("main noscript > *").first();
    assertThat(sentence).isVisible();
    assertThat(sentence).containsText(Messages.get(language, "shell.noScript.text"));
    page.locator(".idea-link").first().click();
    page.waitForURL("**/i/**");
    assertThat(page.locator(".idea-detail")).isVisible();
    page.locator("details.menu summary").first().click();
    page.locator("a[hreflang=en]").first().click();
    page.waitForURL("**/i/**");
    assertThat(page.locator("html")).hasAttribute("lang", "en");
  }

  /** Flow's client is asked for, and does not come until {@link #letGo}. */
  private static CompletableFuture<Route> hold(Page page) {
    CompletableFuture<Route> client = new CompletableFuture<>();
    page.route("**/VAADIN/build/FlowClient*", client::complete);
    return client;
  }

  private static void letGo(Page page, CompletableFuture<Route> client) {
    page.waitForCondition(client::isDone);
    client.join().resume();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void handsOverToFlowWithoutAJump(String tag) {
    Page page = phone(new Language(tag)).newPage();
    page.addInitScript(SHIFTS);
    CompletableFuture<Route> client = hold(page);
    page.navigate(address(board));
    Locator before = page.locator("#readable .idea-link").nth(3);
    String text = before.innerText();
    page.evaluate("scrollTo(0, 600)");
    before.focus();
    page.evaluate("window.looked = scrollY");
    letGo(page, client);

    assertThat(page.locator("#readable")).hasCount(0);
    Locator idea = page.locator("#outlet .idea-link").nth(3);
    assertThat(idea).isFocused();
    assertThat(idea).hasText(text);
    // A title may be words of a text as well.
    assertThat(page.getByText(text, new Page.GetByTextOptions().setExact(true))).hasCount(1);
    assertThat(page.locator("h1")).hasCount(1);
    assertThat(page.locator(".support-button[aria-pressed]").first()).isVisible();
    assertThat(page.locator("[data-placeholder]")).hasCount(0);
    Assertions.assertThat(page.evaluate("scrollY === window.looked")).isEqualTo(true);
    Number shifted = (Number) page.evaluate("window.shifted");
    Assertions.assertThat(shifted.doubleValue()).isLessThan(0.05);
  }

  @Test
  void bringsNoScriptsToWhoeverOnlyReads() {
    List<String> asked = new CopyOnWriteArrayList<>();
    Page page = passerBy(Language.GERMAN).newPage();
    page.onRequest(request -> asked.add(request.resourceType()));
    page.navigate(address(board));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Assertions.assertThat(asked).isNotEmpty().doesNotContain("script", "xhr", "fetch");

    page.mouse().move(200, 300);

    assertThat(page.locator("#readable")).hasCount(0);
    assertThat(page.locator("#outlet h1")).isVisible();
    Assertions.assertThat(asked).contains("script", "xhr");
  }

  /** Browsers tell a new page where the pointer is (here at 0, 0), although nobody moved it. */
  @Test
  void bringsNoScriptsToWhoseMouseOnlyLiesThere() {
    List<String> asked = new CopyOnWriteArrayList<>();
    Page page = passerBy(Language.GERMAN).newPage();
    page.onRequest(request -> asked.add(request.resourceType()));
    page.navigate(address(board));
    page.evaluate(
        """
        () => {
          const lies = {clientX: 0, clientY: 0, movementX: 0, movementY: 0};
          dispatchEvent(new PointerEvent('pointermove', lies));
          dispatchEvent(new PointerEvent('pointermove', lies));
        }\
        """);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Assertions.assertThat(asked).isNotEmpty().doesNotContain("script", "xhr", "fetch");

    page.evaluate(
        "dispatchEvent(new PointerEvent('pointermove', {clientX: 0, clientY: 1, movementY: 0}))");

    assertThat(page.locator("#readable")).hasCount(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void doesWhatWasTappedBeforeTheScriptsWereThere(String tag) {
    Page page = passerBy(new Language(tag)).newPage();
    CompletableFuture<Route> client = hold(page);
    page.navigate(address(board));
    Locator support = page.locator("support-button").nth(2);
    int count = Integer.parseInt(support.getAttribute("count"));
    // The first sign of a person, and a wish at once.
    support.locator("[data-placeholder]").click();
    assertThat(support.locator("[data-tapped]")).isVisible();
    letGo(page, client);

    assertThat(page.locator("#readable")).hasCount(0);
    Locator button = page.locator("support-button").nth(2).locator("button");
    assertThat(button).hasAttribute("aria-pressed", "true");
    assertThat(page.locator("[aria-pressed=true]")).hasCount(1);
    Locator supported = page.locator("support-button").nth(2);
    page.waitForCondition(() -> supported.evaluate("it => it.count").equals(count + 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void keepsWhatWasTypedBeforeTheScriptsWereThere(String tag) {
    Page page = passerBy(new Language(tag)).newPage();
    CompletableFuture<Route> client = hold(page);
    page.navigate(address(board));
    page.locator("#readable .list-filter summary").click();
    page.locator("#readable #list-place").selectOption(new SelectOption().setIndex(1));
    String place = page.locator("#readable #list-place").inputValue();
    page.locator("#readable #list-q").pressSequentially("Bank");
    page.keyboard().press("ArrowLeft");
    letGo(page, client);

    assertThat(page.locator("#readable")).hasCount(0);
    Locator words = page.locator("#outlet #list-q");
    assertThat(words).isFocused();
    page.keyboard().type("e");
    assertThat(words).hasValue("Banek");
    assertThat(page.locator("#outlet #list-place")).hasValue(place);
    page.keyboard().press("Enter");
    page.waitForURL("**q=Banek**");
    Assertions.assertThat(page.url()).contains("place=" + place);
  }

  /** Browsers send no click if what was pressed has gone before the button is let go. */
  @Test
  void leadsOnAlthoughThePageWasTakenOverWhileTheButtonWasDown() {
    Page page = passerBy(Language.GERMAN).newPage();
    AtomicBoolean pressed = new AtomicBoolean();
    List<Route> held = new ArrayList<>();
    page.route(Pattern.compile(".*[?&]v-r=init.*"), part -> hold(pressed.get(), held, part));
    page.navigate(address(board));
    Locator link = page.locator("#readable .idea-link").first();
    link.scrollIntoViewIfNeeded();
    BoundingBox place = link.boundingBox();
    page.mouse().move(place.x + 6, place.y + 6);
    page.mouse().move(place.x + 8, place.y + 8);
    page.waitForCondition(() -> !held.isEmpty());
    page.mouse().down();
    pressed.set(true);
    held.forEach(Route::resume);
    page.locator("#outlet main > *")
        .first()
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    assertThat(page.locator("#readable")).hasCount(1);
    page.mouse().up();
    page.waitForURL("**/i/*");
  }

  /** What stands in for a button while its words are on their way is tapped as well. */
  @Test
  void doesWhatWasTappedWhileTheWordsWereOnTheirWay() {
    Page page = passerBy(Language.GERMAN).newPage();
    AtomicBoolean tapped = new AtomicBoolean();
    List<Route> held = new ArrayList<>();
    page.route(
        Pattern.compile(".*/VAADIN/build/de-[^/]+\\.js$"), part -> hold(tapped.get(), held, part));
    page.navigate(address(board));
    page.waitForCondition(() -> moved(page) && page.locator("#readable").count() == 0);
    page.waitForCondition(() -> !held.isEmpty());
    page.locator("#outlet support-button [data-placeholder]").first().click();
    tapped.set(true);
    held.forEach(Route::resume);
    assertThat(page.locator("button.support-button[aria-pressed=true]")).hasCount(1);
  }

  private static void hold(boolean over, List<Route> held, Route part) {
    if (over) {
      part.resume();
    } else {
      held.add(part);
    }
  }

  @Test
  void triesAgainWhenTheScriptsDidNotCome() {
    Page page = passerBy(Language.GERMAN).newPage();
    AtomicBoolean reachable = new AtomicBoolean();
    page.route("**/VAADIN/build/index*", part -> goOnIf(reachable.get(), part));
    page.navigate(address(board));
    page.waitForResponse(address("/build"), () -> page.mouse().move(200, 300));
    assertThat(page.locator("#readable h1")).isVisible();

    reachable.set(true);
    page.mouse().move(200, 320);

    assertThat(page.locator("#readable")).hasCount(0);
  }

  @Test
  void loadsThePageAnewWhenAPartOfTheScriptsDidNotCome() {
    Page page = passerBy(Language.GERMAN).newPage();
    List<String> asked = new ArrayList<>();
    page.onRequest(request -> asked.add(request.url()));
    AtomicBoolean reachable = new AtomicBoolean();
    page.route(
        "**/VAADIN/build/*",
        part -> goOnIf(reachable.get() || part.request().url().contains("/indexhtml"), part));
    page.navigate(address(board));
    page.waitForCondition(() -> moved(page) && asked.contains(address("/build")));
    reachable.set(true);

    page.waitForCondition(() -> moved(page) && page.locator("#readable").count() == 0);
  }

  /** The route stays: to take one away while its page loads itself anew may wait for ever. */
  private static void goOnIf(boolean reachable, Route part) {
    if (reachable) {
      part.resume();
    } else {
      part.abort();
    }
  }

  /** One more sign of a person, elsewhere than the last one. */
  private boolean moved(Page page) {
    page.mouse().move(200, 300 + ++moves % 50);
    return true;
  }

  @Test
  void bringsTheScriptsAtOnceToWhoeverTakesPart() {
    BrowserContext device = passerBy(Language.GERMAN);
    Page page = device.newPage();
    page.navigate(address(board));
    page.waitForResponse(
        answer -> answer.url().endsWith("/support") && answer.ok(),
        () -> page.locator("support-button [data-placeholder]").first().click());
    assertThat(page.locator("button.support-button[aria-pressed=true]")).hasCount(1);

    Page later = device.newPage();
    later.navigate(address(board));

    assertThat(later.locator("#readable")).hasCount(0);
    assertThat(later.locator("button.support-button[aria-pressed=true]")).hasCount(1);
  }

  @Test
  void weighsLittleAndComesFromHereOnly() {
    for (String path : List.of("/", "/c/nordhafen/wohnen-und-ankommen", board)) {
      List<Response> answers = new CopyOnWriteArrayList<>();
      Page page = phone(Language.GERMAN).newPage();
      page.onResponse(answers::add);
      page.navigate(address(path));
      assertThat(page.locator("#outlet h1")).isVisible();
      page.waitForLoadState(LoadState.NETWORKIDLE);

      int all = 0;
      int scripts = 0;
      for (Response answer : new ArrayList<>(answers)) {
        Assertions.assertThat(answer.url()).startsWith(address("/"));
        if (answer.request().resourceType().equals("eventsource")) {
          // What tells of news has no size until it ends, after half an hour.
          continue;
        }
        int bytes = answer.request().sizes().responseBodySize;
        all += bytes;
        if (answer.request().resourceType().equals("script")) {
          scripts += bytes;
          Assertions.assertThat(answer.headerValue("content-encoding"))
              .as(answer.url())
              .isEqualTo("br");
        }
      }
      Assertions.assertThat(scripts).as("bytes of script on " + path).isBetween(1, 150_000);
      Assertions.assertThat(all).as("bytes of " + path).isLessThan(200_000);
    }
  }

  @Test
  void tellsOlderBrowsersWhatDoesNotWork() {
    List<String> asked = new CopyOnWriteArrayList<>();
    Page page = phone(Language.GERMAN).newPage();
    page.addInitScript("CSS.supports = () => false");
    page.onRequest(request -> asked.add(request.resourceType()));
    page.navigate(address(board));

    assertThat(page.getByText(Messages.get(Language.GERMAN, "shell.oldBrowser.text"))).isVisible();
    assertThat(page.locator(".idea-card").first()).isVisible();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    Assertions.assertThat(page.evaluate("document.querySelectorAll('script[src]').length"))
        .isEqualTo(0);
    Assertions.assertThat(asked).doesNotContain("script", "fetch");
  }

  @Test
  void loadsItselfAnewAfterADeploymentAndKeepsTheDraft() {
    Page page = phone(Language.GERMAN).newPage();
    page.navigate(address(board + "/write"));
    page.locator("#idea-text").fill("Ein Satz, der bleibt");
    // Till the browser has it the page waits, and looks again after a while only.
    page.waitForCondition(
        () -> page.evaluate("document.querySelector('idea-form').unsaved").equals(false));
    page.evaluate("document.querySelector('meta[name=build]').content = 'older'");
    page.waitForNavigation(
        new Page.WaitForNavigationOptions().setTimeout(90_000),
        () -> page.evaluate("dispatchEvent(new Event('online'))"));

    assertThat(page.locator("#idea-text")).hasValue("Ein Satz, der bleibt");
    assertThat(page.locator("meta[name=build]"))
        .hasAttribute("content", Pattern.compile("[0-9a-f]+"));
  }

  @Test
  void waitsForWhatIsTypedAndKeptNowhere() {
    Page page = phone(Language.GERMAN).newPage();
    page.navigate(address("/recover"));
    Locator field = page.locator("#outlet main input:not([type=hidden])").first();
    field.fill("ABCDE");
    page.evaluate("document.querySelector('meta[name=build]').content = 'older'");
    page.evaluate(
        "addEventListener('stadtmosaik-renewal', () =>"
            + " setTimeout(() => { document.body.dataset.asked = 'yes'; }))");
    page.waitForResponse(
        address("/build"), () -> page.evaluate("dispatchEvent(new Event('online'))"));

    assertThat(page.locator("body")).hasAttribute("data-asked", "yes");
    assertThat(field).hasValue("ABCDE");
    assertThat(page.locator("meta[name=build]")).hasAttribute("content", "older");
  }

  @Test
  void keepsAModeratorsReasonThroughALostPage() {
    BrowserContext desk = desk(Language.GERMAN);
    Page page = signedIn(desk, "moderation@nordhafen.example");
    page.navigate(address("/staff/queue"));
    page.locator("main a[href^='staff/cases/']").first().click();
    page.locator(".decisions .btn.danger").click();
    page.locator("vaadin-radio-button").nth(1).click();
    page.locator("vaadin-text-area textarea").first().fill("Bitte ohne Namen.");

    page.reload();

    assertThat(page.locator("vaadin-text-area textarea").first()).hasValue("Bitte ohne Namen.");
    assertThat(page.locator("vaadin-radio-button[checked]")).hasCount(1);
    page.locator(".card .btn.danger").click();
    assertThat(page.locator(".notice.sent")).isVisible();
    Assertions.assertThat(page.evaluate("Object.keys(sessionStorage).join()").toString())
        .doesNotContain("kept");
  }

  @Test
  void whoTapsDeclineBeforeTheCaseIsTheirsIsAskedForTheReason() {
    Page page = signedIn(desk(Language.GERMAN), "moderation@nordhafen.example");
    page.navigate(address("/staff/queue"));
    page.locator("main a[href^='staff/cases/']").first().click();
    assertThat(page.locator(".case > .row .btn")).isVisible();

    // Both taps go out before the first one's answer comes.
    page.evaluate(
        """
        () => {
          document.querySelector(".case > .row .btn").click();
          document.querySelector(".decisions .btn.danger").click();
        }\
        """);

    assertThat(page.locator("vaadin-radio-button")).not().hasCount(0);
    assertThat(page.locator(".case > .row .tag-answered")).isVisible();
    page.evaluate(
        """
        () => {
          document.querySelector(".case .actions .btn.quiet").click();
          document.querySelector(".case > .row .btn").click();
        }\
        """);
    assertThat(page.locator(".case > .row .tag-answered")).hasCount(0);
    assertThat(page.locator(".case .actions .btn.quiet")).hasCount(0);
  }
}
