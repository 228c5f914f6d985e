package org.stadtmosaik;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Cookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.access.AccessMatrix;
import org.stadtmosaik.access.AccessRow;
import org.stadtmosaik.access.Fixtures;
import org.stadtmosaik.access.Outcome;
import org.stadtmosaik.access.RouteVisits;
import org.stadtmosaik.access.Who;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.PseudoLanguage;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads every page of the role matrix in a language that nobody speaks, as everybody who may open
 * it: whatever is not marked as what people wrote, and still can be read, is in no bundle. Pages
 * are found in the matrix, which has every route ({@code RouteAccessTest}).
 */
class PseudoCrawlBrowserIT extends DemoPortal {

  /**
   * All that a person may read or hear: [where, text]. Left out is what people wrote ({@code
   * dir="auto"}), what is in another language than the reader's by its {@code lang}, addresses and
   * the like ({@code dir="ltr"}), codes and times.
   */
  private static final String READ =
      """
      () => {
        const found = [];
        const name = e => e.localName + (e.id ? '#' + e.id : '')
            + (e.classList.length ? '.' + e.classList[0] : '');
        const exempt = e => e.matches('[dir=auto], [dir=ltr], [lang]:not([lang="en-XA"]),'
            + ' script, style, template, noscript, code, time');
        const attributes = ['aria-label', 'aria-description', 'aria-roledescription', 'title',
            'placeholder', 'alt', 'label', 'data-label', 'aria-valuetext'];
        const walk = node => {
          if (node.nodeType === Node.TEXT_NODE) {
            found.push([name(node.parentElement ?? node.getRootNode().host), node.data]);
          }
          if (node.nodeType === Node.ELEMENT_NODE) {
            if (exempt(node)) return;
            for (const attribute of attributes) {
              if (node.hasAttribute(attribute)) {
                found.push([name(node) + '@' + attribute, node.getAttribute(attribute)]);
              }
            }
            if (node.shadowRoot) walk(node.shadowRoot);
          }
          node.childNodes.forEach(walk);
        };
        walk(document.body);
        found.push(['title', document.title]);
        document.querySelectorAll(['[name=description]', '[property="og:title"]',
            '[property="og:description"]', '[property="og:site_name"]',
            '[property="og:image:alt"]'].map(e => 'meta' + e).join())
            .forEach(e => found.push(['title', e.content]));
        return found;
      }
      """;

  /** A page without Flow has no sign for a lost network, one with Flow gives it our words. */
  private static final String FLOW_HAS_BEGUN =
      """
      () => !document.querySelector('script[src*="VAADIN"], script[type=module]')
          || document.getElementById('readable') === null
              && (window.Vaadin?.connectionIndicator?.onlineText ?? 'Online') !== 'Online'
      """;

  /** The client's module of English texts, whose place that of this language takes. */
  private static final Pattern ENGLISH_MODULE = Pattern.compile(".*/VAADIN/build/en-[^/]*\\.js");

  /** Those whose pages differ; one of each role. */
  private static final List<Who> READERS =
      List.of(
          Who.ANONYMOUS,
          Who.AUTHOR,
          Who.MODERATOR,
          Who.LEAD,
          Who.ADMINISTRATOR,
          Who.OPERATOR,
          Who.TRANSLATOR);

  /** Words that stand on a page as they are, each with its reason. */
  private static final Set<String> ALLOWED =
      Set.of(
          // File formats.
          "CSV", "ZIP",
          // This language's own name, "English (Pseudo-Accents)", which ICU has and no bundle.
          "Pseudo", "Accents");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * ICU names languages in the language that is asked for, and knows this one as English; where one
   * chooses what something is written in, each has its own name.
   */
  private static final Set<String> LANGUAGES =
      Stream.of(Locale.getISOLanguages())
          .map(Language::new)
          .flatMap(it ->
              Stream.concat(
                  Stream.of(it.nameIn(Language.ENGLISH)), PseudoLanguage.plainWords(it.ownName())))
          .collect(Collectors.toSet());

  @Autowired private BeanFactory beans;

  private Fixtures fixtures;
  private Set<String> written;
  private final Set<String> plain = new LinkedHashSet<>();

  @BeforeAll
  void offerTheLanguage() {
    PseudoLanguage.offer();
    fixtures = new Fixtures(beans);
    written = new TreeSet<>(List.of("Stadt", "a", "b", "Projekt", "Worum", "Ideen", "Dazu"));
    written.addAll(
        List.of("Eine", "Bank", "am", "Fluss", "Entwurf", "Der", "Park", "Treffen", "Wann?"));
    for (String file : List.of("communes", "projects", "boards")) {
      words(DemoFile.read(file, JsonNode.class));
    }
  }

  @BeforeEach
  void forgetWhatAnotherTestFound() {
    plain.clear();
  }

  @AfterAll
  void takeTheLanguageAway() {
    PseudoLanguage.takeAway();
  }

  @Test
  void noPageHasWordsThatAreInNoBundle() {
    for (Who who : READERS) {
      try (BrowserContext device = device(who)) {
        Page page = opened(device, who);
        for (String path : paths(who)) {
          open(page, path);
          read(page, who + " " + path);
          // Languages are called by their own names, which are not a third longer.
          page.addStyleTag(
              new Page.AddStyleTagOptions().setContent(".languages { display: none }"));
          assertFits(page);
        }
      }
    }
    assertThat(plain).isEmpty();
  }

  @Test
  void noStateOfTheResidentsPagesHasSuchWords() {
    try (BrowserContext device = device(Who.AUTHOR)) {
      Page page = device.newPage();
      String board = "/b/" + fixtures.here.board().id().value();
      for (String path :
          List.of(
              "/nowhere",
              "/language/xx",
              "/recover?done",
              "/recover?unknown",
              "/recover?wait",
              "/staff/sign-in?error",
              "/staff/sign-in?wait")) {
        open(page, path);
        read(page, path);
      }
      open(page, board + "/write");
      page.locator(".idea-send").click();
      read(page, "an empty idea");
      page.locator("#idea-text").fill("x".repeat(1990));
      read(page, "an idea with ten characters left");
      page.locator("#idea-text").fill("x".repeat(2001));
      page.locator(".idea-send").click();
      read(page, "an idea that is too long");
      page.locator("#idea-text").fill("Eine Bank");
      device.setOffline(true);
      page.locator(".idea-send").click();
      assertThat(page.locator(".notice.kept")).isVisible();
      read(page, "an idea on a phone without network");
      device.setOffline(false);
      assertThat(page.locator(".notice.sent")).isVisible();
      assertThat(page.locator(".recovery-code")).isVisible();
      read(page, "an idea that was sent");
      open(page, "/mine");
      page.locator(".danger").first().click();
      assertThat(page.locator(".decision .danger")).isVisible();
      read(page, "whether to withdraw");
    }
    assertThat(plain).isEmpty();
  }

  @Test
  void noAnswerOfTheApiHasSuchWords() throws Exception {
    String board = "/api/v1/boards/" + fixtures.here.board().id().value() + "/ideas";
    String unknown = "/api/v1/ideas/" + UUID.randomUUID();
    HttpClient client = HttpClient.newHttpClient();
    for (String[] asked :
        new String[][] {
          {"POST", board, "{"},
          {"POST", board, "{}"},
          {"PUT", board, "{}"},
          {"GET", "/api/v1/nowhere", ""},
          {"PUT", unknown, "{\"text\":\"x\",\"language\":\"de\",\"version\":0}"},
          {"PUT", unknown + "/support", ""},
          {"POST", "/api/v1/device/recovery", "{\"code\":\"x\"}"},
        }) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address(asked[1])))
              .header("Accept-Language", "en-XA")
              .header("Content-Type", "application/json")
              .header("X-Stadtmosaik", "1")
              .header("Cookie", "stadtmosaik=" + secret())
              .method(asked[0], BodyPublishers.ofString(asked[2]))
              .build();
      JsonNode answer =
          JSON.readTree(client.send(request, BodyHandlers.ofString()).body()).path("message");
      assertThat(answer.isString()).as(String.join(" ", asked)).isTrue();
      note(String.join(" ", asked), answer.asString());
    }
    assertThat(plain).isEmpty();
  }

  @Test
  void noStateOfTheStaffsPagesHasSuchWords() {
    try (BrowserContext device = device(Who.MODERATOR_ELSEWHERE)) {
      Page page = opened(device, Who.MODERATOR_ELSEWHERE);
      open(page, "/staff/cases/" + fixtures.elsewhere.open().value());
      page.locator(".case > .row .btn").click();
      assertThat(page.locator(".case > .row .tag-answered")).isVisible();
      read(page, "a case that somebody has taken");
      page.locator(".btn.danger.quiet").click();
      page.locator("vaadin-radio-button").first().click();
      read(page, "why a case is declined");
      page.locator(".btn.danger:not(.quiet)").click();
      assertThat(page.locator("vaadin-text-area[invalid]")).isVisible();
      read(page, "a case declined without a word");
    }
    try (BrowserContext device = device(Who.ADMINISTRATOR_ELSEWHERE)) {
      Page page = opened(device, Who.ADMINISTRATOR_ELSEWHERE);
      open(page, "/staff/people");
      page.locator("main .btn").last().click();
      assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
      read(page, "an invitation of nobody");
      open(page, "/staff/log");
      page.locator("main .btn").first().click();
      assertThat(page.locator("[aria-live] .notice")).isVisible();
      read(page, "a log that was checked");
    }
    assertThat(plain).isEmpty();
  }

  private BrowserContext device(Who who) {
    BrowserContext device = phone(Language.PSEUDO);
    if (who == Who.AUTHOR) {
      device.addCookies(List.of(new Cookie("stadtmosaik", secret()).setUrl(address("/"))));
    }
    String module = PseudoLanguage.module();
    device.route(
        ENGLISH_MODULE,
        route ->
            route.fulfill(
                new Route.FulfillOptions().setContentType("text/javascript").setBody(module)));
    return device;
  }

  private String secret() {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(fixtures.key(Who.AUTHOR).secret())
        + ".999999";
  }

  private Page opened(BrowserContext device, Who who) {
    return who.isStaff() ? signedIn(device, fixtures.email(who.name())) : device.newPage();
  }

  /** What this person is shown, and one page that is refused. */
  private List<String> paths(Who who) {
    List<String> paths = new ArrayList<>();
    boolean refused = false;
    for (AccessRow row : AccessMatrix.ROUTES) {
      Outcome outcome = row.expected().get(who);
      boolean own = !who.isStaff() || row.name().startsWith("staff");
      boolean first = !refused && (outcome == Outcome.FORBIDDEN || outcome == Outcome.NOT_FOUND);
      if (own && (outcome == Outcome.ALLOWED || first)) {
        String path = RouteVisits.path(row, fixtures);
        paths.add(path.startsWith("/") ? path : "/" + path);
        refused |= first;
      }
    }
    return paths;
  }

  private void open(Page page, String path) {
    page.navigate(address(path));
    assertThat(page.locator("h1").first()).isVisible();
    // The page can be read before Flow has begun, and in Flow's own words at first.
    page.waitForFunction(FLOW_HAS_BEGUN);
    assertThat(page.locator("[aria-busy=true]")).hasCount(0);
  }

  @SuppressWarnings("unchecked")
  private void read(Page page, String where) {
    assertThat(page.locator("html")).hasAttribute("lang", "en-XA");
    for (List<String> text : (List<List<String>>) page.evaluate(READ)) {
      String words = text.getFirst().equals("title") ? withoutNames(text.get(1)) : text.get(1);
      note(where + ": " + text.getFirst(), words);
    }
  }

  private void note(String where, String text) {
    String words =
        PseudoLanguage.plainWords(text)
            .filter(word -> !ALLOWED.contains(word) && !LANGUAGES.contains(word))
            .collect(Collectors.joining(" "));
    if (!words.isEmpty()) {
      plain.add(where + " → " + text.strip());
    }
  }

  /** A title or a description may be what people wrote, and has no marks to say so. */
  private String withoutNames(String title) {
    // Isolates first: a name of several words would be torn from the signs around it.
    return Stream.of(PseudoLanguage.withoutArguments(title).split("[\\s:]+"))
        .filter(word -> !written.contains(word) && !word.contains(fixtures.mark()))
        .collect(Collectors.joining(" "));
  }

  private void words(JsonNode content) {
    if (content.isString()) {
      written.addAll(List.of(content.asString().split("[\\s:]+")));
    }
    content.forEach(this::words);
  }
}
