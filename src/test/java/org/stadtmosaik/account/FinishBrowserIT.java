package org.stadtmosaik.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** "I have finished" on a phone that several people use. */
class FinishBrowserIT extends DemoPortal {

  private static final String LEFT =
      "async () => { const db = await new Promise((done, fail) => {"
          + " const r = indexedDB.open('stadtmosaik'); r.onsuccess = () => done(r.result);"
          + " r.onerror = fail; });"
          + " const all = await new Promise(done => { const r ="
          + " db.transaction('entries').objectStore('entries').getAllKeys();"
          + " r.onsuccess = () => done(r.result); }); db.close();"
          + " return all.length + Object.keys(localStorage)"
          + ".filter(k => k.startsWith('stadtmosaik/')).length; }";

  @Autowired private JdbcClient jdbc;

  private BrowserContext context;
  private Page page;

  @BeforeEach
  void openAPhone() {
    context = phone(Language.GERMAN);
    page = context.newPage();
  }

  @AfterEach
  void closeThePhone() {
    context.close();
  }

  @Test
  void forgetsWhoeverDiscardsWhatIsNotSent() {
    sendAndBegin("Weg damit");
    finish(Language.GERMAN);

    assertThat(panel()).containsText("1 angefangener Text");
    assertThat(panel().locator("code.recovery-code")).isVisible();
    assertAccessible(page);
    assertFits(page);
    // What follows is looked at for longer than the page stays otherwise.
    page.evaluate(
        "() => { const later = window.setTimeout; window.setTimeout = (task, pause, ...rest) =>"
            + " later(task, pause === 8000 ? 3600000 : pause, ...rest); }");
    press("finish.discard");

    assertThat(notice()).containsText("Alles ist weg");
    assertThat(page.locator("body")).not().containsText("Schon gesendet");
    assertThat(page.locator("h1")).hasText("Alles ist weg");
    assertAccessible(page);
    assertThat(cookies()).contains("language").doesNotContain("stadtmosaik");
    assertThat(((Number) page.evaluate(LEFT)).intValue()).isZero();
    page.getByText("Zur Startseite").click();
    page.waitForURL(address("/"));
    page.navigate(address("/mine"));
    assertThat(page.locator("#outlet h1")).isVisible();
    assertThat(page.locator("main")).not().containsText("Schon gesendet");
    assertThat(stored("Weg damit")).isZero();
  }

  @Test
  void sendsFirstForWhoeverWantsThat() {
    sendAndBegin("Noch schnell gesendet");
    finish(Language.GERMAN);
    press("finish.send");

    assertThat(notice()).containsText("Alles ist weg");
    assertThat(stored("Noch schnell gesendet")).isEqualTo(1);
    assertThat(cookies()).doesNotContain("stadtmosaik");
  }

  @Test
  void finishesByItselfOnceThereIsANetworkAgain() {
    sendAndBegin("Ohne Netz verworfen");
    context.setOffline(true);
    finish(Language.GERMAN);
    press("finish.discard");

    assertThat(notice()).containsText("Fast fertig");
    assertThat(page.locator("body")).not().containsText("Schon gesendet");
    assertThat(cookies()).contains("stadtmosaik");
    context.setOffline(false);

    assertThat(notice()).containsText("Alles ist weg");
    assertThat(cookies()).doesNotContain("stadtmosaik");
  }

  @Test
  void sendsNothingOfTheNextPersonUnderTheOldKey() {
    sendAndBegin("Vom Ersten");
    String before = cookie();
    // The page is closed before the network is back.
    context.setOffline(true);
    finish(Language.GERMAN);
    press("finish.discard");
    assertThat(notice()).containsText("Fast fertig");
    page.close();
    context.setOffline(false);

    page = context.newPage();
    write("Von der Zweiten", Language.GERMAN);
    assertThat(page.locator("idea-form .notice.sent")).isVisible();
    assertThat(cookie()).isNotEmpty().isNotEqualTo(before);
  }

  @Test
  void waitsUntilWhatIsKeptIsSent() {
    sendAndBegin("Wartet auf Netz");
    context.setOffline(true);
    finish(Language.GERMAN);
    press("finish.send");
    assertThat(notice()).containsText("Noch ist nicht alles gesendet");
    assertThat(stored("Wartet auf Netz")).isZero();
    context.setOffline(false);

    assertThat(notice()).containsText("Alles ist weg");
    assertThat(stored("Wartet auf Netz")).isEqualTo(1);
  }

  @Test
  void takesOtherTabsAlong() {
    sendAndBegin("Zwei Tabs");
    Page other = context.newPage();
    other.navigate(address("/mine"));
    assertThat(other.locator("main")).containsText("Schon gesendet");
    finish(Language.GERMAN);
    press("finish.discard");

    assertThat(notice()).containsText("Alles ist weg");
    other.waitForURL(address("/"));
  }

  @Test
  void asksFromRightToLeftAndNothingIsLostByNotYet() {
    sendAndBegin("يبقى");
    page.navigate(address("/language/ar?to=/mine"));
    finish(Language.ARABIC);
    assertThat(panel()).containsText("نص واحد بدأته");
    assertAccessible(page);
    assertFits(page);
    page.getByText(Messages.get(Language.ARABIC, "finish.keep")).click();

    assertThat(page.locator("finish-device > .btn")).isVisible();
    assertThat(cookies()).contains("stadtmosaik");
  }

  /** One idea is sent, another one is begun, and the person looks at their own page. */
  private void sendAndBegin(String begun) {
    write("Schon gesendet", Language.GERMAN);
    assertThat(page.locator("idea-form .notice.sent")).isVisible();
    assertThat(page.locator("idea-form finish-device .btn")).isVisible();
    page.locator(".idea-another").click();
    page.locator("#idea-text").fill(begun);
    page.navigate(address("/mine"));
    assertThat(page.locator("main")).containsText("Schon gesendet");
  }

  private void write(String text, Language language) {
    UUID board = jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
    page.navigate(address("/language/" + language.tag() + "?to=/b/" + board + "/write"));
    page.locator("#idea-text").fill(text);
    page.locator(".idea-send").click();
  }

  private void finish(Language language) {
    page.getByText(
            Messages.get(language, "finish.button"), new Page.GetByTextOptions().setExact(true))
        .click();
    assertThat(panel()).isVisible();
  }

  private Locator panel() {
    return page.locator("finish-device > .card");
  }

  /** What "I have finished" says; the page beneath has notices of its own. */
  private Locator notice() {
    return page.locator("finish-device .notice");
  }

  private void press(String key) {
    page.locator("finish-device .btn")
        .filter(new Locator.FilterOptions().setHasText(Messages.get(Language.GERMAN, key)))
        .click();
  }

  private List<String> cookies() {
    return context.cookies().stream().map(cookie -> cookie.name).toList();
  }

  private String cookie() {
    return context.cookies().stream()
        .filter(cookie -> cookie.name.equals("stadtmosaik"))
        .map((Cookie cookie) -> cookie.value)
        .findFirst()
        .orElse("");
  }

  private long stored(String text) {
    return jdbc.sql("SELECT COUNT(*) FROM idea WHERE BINARY text = BINARY ?")
        .param(text)
        .query(Long.class)
        .single();
  }
}
