package org.stadtmosaik.idea.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** The way of an idea out of a phone, on a network that fails, into the real portal. */
class IdeaFormBrowserIT extends DemoPortal {

  private static final Pattern SUBMIT = Pattern.compile(".*/api/v1/boards/[^/]+/ideas$");

  @Autowired private JdbcClient jdbc;

  private BrowserContext context;
  private Page page;
  private final List<String> submitted = new CopyOnWriteArrayList<>();

  /** The address of a page with an idea form for an open board, in this language. */
  private String formPage(Language language) {
    UUID board = jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
    return address("/language/" + language.tag() + "?to=/b/" + board + "/write");
  }

  /** How many ideas with exactly this text the portal holds. */
  private long stored(String text) {
    return jdbc.sql("SELECT COUNT(*) FROM idea WHERE BINARY text = BINARY ?")
        .param(text)
        .query(Long.class)
        .single();
  }

  @BeforeEach
  void openAPhone() {
    submitted.clear();
    context = phone(Language.GERMAN);
    context.onRequest(this::note);
    page = context.newPage();
  }

  @AfterEach
  void closeThePhone() {
    context.close();
  }

  private void note(Request request) {
    if (request.method().equals("POST") && SUBMIT.matcher(request.url()).matches()) {
      submitted.add(request.postData());
    }
  }

  @Test
  void sendsAnIdeaAsItWasTypedAndShowsTheRecoveryCode() {
    String idea = "  Mehr Bäume\n\n „für alle“ \uD83C\uDF33  ";
    open(page, Language.GERMAN);
    send(page, idea);

    assertThat(notice(page, "sent")).isVisible();
    assertThat(page.locator("code.recovery-code"))
        .hasText(Pattern.compile("([A-Z0-9]{5}-){3,}[A-Z0-9]{5}"));
    assertThat(stored(idea)).isEqualTo(1);
  }

  @Test
  void keepsAnIdeaWhileTheNetworkIsCutAndSendsItOnceWhenItIsBack() {
    open(page, Language.GERMAN);
    context.setOffline(true);
    send(page, "Netz weg und wieder da");
    assertThat(notice(page, "kept")).containsText("Gerade gibt es keine Verbindung");
    assertThat(stored("Netz weg und wieder da")).isZero();

    context.setOffline(false);

    assertThat(notice(page, "sent")).isVisible();
    assertThat(stored("Netz weg und wieder da")).isEqualTo(1);
  }

  @Test
  void resendsUnderTheSameIdWhenTheAnswerWasLost() {
    AtomicBoolean lost = new AtomicBoolean();
    page.route(
        SUBMIT,
        route -> {
          if (lost.getAndSet(true)) {
            route.resume();
          } else {
            route.fetch();
            route.abort();
          }
        });
    open(page, Language.GERMAN);
    send(page, "Antwort verloren");

    assertThat(notice(page, "sent")).isVisible();
    assertThat(submitted).hasSizeGreaterThan(1);
    assertThat(submitted.stream().distinct()).hasSize(1);
    assertThat(stored("Antwort verloren")).isEqualTo(1);
  }

  @Test
  void sendsAfterAReloadWhatWasNotSentBefore() {
    AtomicBoolean reachable = new AtomicBoolean();
    page.route(
        SUBMIT,
        route -> {
          if (reachable.get()) {
            route.resume();
          } else {
            route.abort();
          }
        });
    open(page, Language.GERMAN);
    send(page, "Überlebt das Neuladen");
    assertThat(notice(page, "kept")).containsText("Gerade gibt es keine Verbindung");

    reachable.set(true);
    page.reload();

    assertThat(notice(page, "sent")).isVisible();
    assertThat(stored("Überlebt das Neuladen")).isEqualTo(1);
  }

  @Test
  void sendsOnceHoweverOftenTheButtonIsTapped() {
    open(page, Language.GERMAN);
    page.locator("#idea-text").fill("Dreimal getippt");
    page.locator(".idea-send").evaluate("b => { b.click(); b.click(); b.click(); }");

    assertThat(notice(page, "sent")).isVisible();
    assertThat(submitted).hasSize(1);
    assertThat(stored("Dreimal getippt")).isEqualTo(1);
  }

  @Test
  void letsTwoTabsSendTheirOwnIdeas() {
    Page other = context.newPage();
    open(page, Language.GERMAN);
    open(other, Language.GERMAN);
    send(page, "Aus dem ersten Tab");
    send(other, "Aus dem zweiten Tab");

    // A tab shows what the other one sends as well, so the notices alone do not tell them apart.
    page.waitForCondition(() -> stored("Aus dem ersten Tab") + stored("Aus dem zweiten Tab") > 1);
    assertThat(notice(page, "sent").first()).isVisible();
    assertThat(notice(other, "sent").first()).isVisible();
    assertThat(stored("Aus dem ersten Tab")).isEqualTo(1);
    assertThat(stored("Aus dem zweiten Tab")).isEqualTo(1);
  }

  @Test
  void makesANewDeviceCredentialWhenTheOldOneIsGone() {
    open(page, Language.GERMAN);
    send(page, "Mit dem ersten Cookie");
    assertThat(notice(page, "sent")).isVisible();
    context.clearCookies();
    page.locator(".idea-another").click();
    send(page, "Mit dem zweiten Cookie");

    assertThat(notice(page, "sent")).hasCount(2);
    assertThat(stored("Mit dem zweiten Cookie")).isEqualTo(1);
  }

  @Test
  void givesARefusedTextBackAtItsFieldAndSendsTheChangedOneUnderANewId() {
    AtomicBoolean refused = new AtomicBoolean();
    page.route(SUBMIT, route -> refuseOnce(route, refused));
    open(page, Language.GERMAN);
    send(page, "Mit Telefonnummer 0123");

    Locator field = page.locator("#idea-text");
    assertThat(field).hasValue("Mit Telefonnummer 0123");
    assertThat(field).isFocused();
    assertThat(page.locator("#idea-text-error")).hasText("Bitte ohne Telefonnummer.");
    send(page, "Ohne Telefonnummer");
    assertThat(notice(page, "sent")).isVisible();
    assertThat(submitted.stream().map(body -> body.replaceAll(".*\"clientId\":\"([^\"]+).*", "$1")))
        .doesNotHaveDuplicates()
        .hasSize(2);
  }

  private static void refuseOnce(Route route, AtomicBoolean refused) {
    if (refused.getAndSet(true)) {
      route.resume();
      return;
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(422)
            .setContentType("application/json")
            .setBody(
                "{\"error\":\"text\",\"field\":\"text\",\"message\":\"Bitte ohne Telefonnummer.\"}"));
  }

  @Test
  void keepsTheDraftOfEachTab() {
    Page other = context.newPage();
    open(page, Language.GERMAN);
    open(other, Language.GERMAN);
    page.locator("#idea-text").fill("Entwurf eins");
    other.locator("#idea-text").fill("Entwurf zwei");
    page.reload();
    other.reload();

    assertThat(page.locator("#idea-text")).hasValue("Entwurf eins");
    assertThat(other.locator("#idea-text")).hasValue("Entwurf zwei");
  }

  @Test
  void saysWhatIsMissingAtTheFieldAndSendsNothing() {
    open(page, Language.GERMAN);
    page.locator(".idea-send").click();

    assertThat(page.locator("#idea-text")).isFocused();
    assertThat(page.locator("#idea-text-error")).containsText("Ein Satz genügt");
    assertThat(submitted).isEmpty();
  }

  @Test
  void speaksArabicFromRightToLeft() {
    open(page, Language.ARABIC);

    assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("إرسال الفكرة")))
        .isVisible();
    assertThat(page.locator("idea-form").evaluate("e => getComputedStyle(e).direction"))
        .isEqualTo("rtl");
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
    send(page, "مقاعد في الظل");
    assertThat(notice(page, "sent")).containsText("خلال يومين");
    assertThat(stored("مقاعد في الظل")).isEqualTo(1);
  }

  private void open(Page tab, Language language) {
    tab.navigate(formPage(language));
    assertThat(tab.locator("#idea-text")).isVisible();
  }

  private static void send(Page tab, String text) {
    tab.locator("#idea-text").fill(text);
    tab.locator(".idea-send").click();
  }

  private static Locator notice(Page tab, String state) {
    return tab.locator("idea-form .notice[data-state=" + state + "]");
  }
}
