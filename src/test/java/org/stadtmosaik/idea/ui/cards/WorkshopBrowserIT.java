package org.stadtmosaik.idea.ui.cards;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/**
 * An afternoon after a workshop: twenty cards by keyboard alone, a lost network, a typing error.
 */
class WorkshopBrowserIT extends DemoPortal {

  private static final Pattern API = Pattern.compile(".*/api/v1/staff/boards/.*");
  private static final int CARDS = 20;

  @Autowired private JdbcClient jdbc;

  @Test
  void twentyCardsByKeyboardAlone() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      page.navigate(address("/staff/boards/" + board() + "/enter"));
      assertThat(page.locator("#card-text")).isFocused();
      Keyboard keys = page.keyboard();
      page.locator("#card-occasion").focus();
      keys.type("Workshop in der Nordhalle");
      keys.press("Tab");
      // As the browser's calendar fills it in: how a day is typed is up to the browser's language.
      page.locator("#card-day").fill("2026-11-20");
      page.locator("#card-text").focus();
      Instant began = Instant.now();
      for (int i = 1; i <= CARDS; i++) {
        keys.type("Auf der Karte " + i + " steht ein Wunsch");
        if (i % 2 == 0) {
          keys.press("Tab");
          keys.type("Wunsch " + i);
          keys.press("Tab");
          keys.type(Integer.toString(i));
        }
        keys.press("Enter");
        assertThat(page.locator("#card-text")).isFocused();
      }
      System.out.printf(
          "twenty cards typed in %d ms%n", Duration.between(began, Instant.now()).toMillis());
      assertThat(page.locator(".card-row")).hasCount(CARDS);
      assertThat(page.locator(".card-row .tag:text-is('wird gesendet')")).hasCount(0);
      assertThat(stored()).isEqualTo(CARDS);
      assertThat(dots()).isEqualTo(2 + 4 + 6 + 8 + 10 + 12 + 14 + 16 + 18 + 20);

      undo(page, keys);
      offline(page, keys);
      refused(page, keys);
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "workshop-de-1280");
      print(page);
    }
  }

  /** What the portal does not take can be mended. */
  private void refused(Page page, Keyboard keys) {
    String tooLong = "x".repeat(2001);
    page.locator("#card-text").fill(tooLong);
    keys.press("Enter");
    assertThat(page.locator(".card-row").first()).containsText("Bitte kürzen Sie ihn");
    page.locator(".card-row .btn").click();
    assertThat(page.locator("#card-text")).hasValue(tooLong);
    assertThat(page.locator(".card-row .btn")).hasCount(0);
    page.locator("#card-text").fill("");
  }

  /** Cards to write on, from the board's page. */
  private void print(Page page) {
    page.navigate(address("/staff/boards/" + board()));
    page.getByText("Karten zum Beschreiben").click();
    page.getByText("Wie die Dateien aussehen").click();
    assertAccessible(page);
    lookAt(page, "workshop-board-de-1280");
    Download pdf = page.waitForDownload(() -> page.getByText("Als PDF laden").click());
    assertThat(pdf.suggestedFilename()).isEqualTo("cards.pdf");
    Download example =
        page.waitForDownload(() -> page.getByText("Beispiel laden (statements.csv)").click());
    assertThat(example.suggestedFilename()).isEqualTo("statements.csv");
  }

  /** The last card comes back into the field, and goes again as another one. */
  private void undo(Page page, Keyboard keys) {
    keys.press("Control+z");
    assertThat(page.locator("#card-text")).hasValue("Auf der Karte 20 steht ein Wunsch");
    assertThat(page.locator("#card-dots")).hasValue("20");
    page.waitForCondition(() -> stored() == CARDS - 1);
    keys.press("End");
    keys.type(" mehr");
    keys.press("Enter");
    page.waitForCondition(() -> stored() == CARDS);
  }

  /** Cards and what is half typed outlive the network and the page. */
  private void offline(Page page, Keyboard keys) {
    AtomicBoolean reachable = new AtomicBoolean();
    page.route(
        API,
        route -> {
          if (reachable.get()) {
            route.resume();
          } else {
            route.abort();
          }
        });
    keys.type("Auf der Karte 1 steht ein Wunsch");
    keys.press("Enter");
    assertThat(page.locator(".card-row .card-twin")).hasCount(1);
    assertThat(page.locator("card-entry .notice")).containsText("Kein Netz");
    keys.type("Halb getippt");
    page.reload();
    assertThat(page.locator("#card-text")).hasValue("Halb getippt");
    assertThat(page.locator("#card-occasion")).hasValue("Workshop in der Nordhalle");
    assertThat(page.locator("card-entry .notice")).containsText("Kein Netz");
    reachable.set(true);
    page.reload();
    page.waitForCondition(() -> stored() == CARDS + 1);
    assertThat(page.locator("card-entry .notice")).hasCount(0);
    assertThat(page.locator("#card-text")).hasValue("Halb getippt");
    page.locator("#card-text").fill("");
    keys.press("Enter");
    assertThat(page.locator("#card-text-error")).containsText("fehlt");
    assertThat(page.locator("#card-text")).isFocused();
  }

  @Test
  void speaksArabicOnAPhoneAndSaysOnThePageWhereAnIdeaIsFrom() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = signedIn(phone, "leitung@nordhafen.example");
      page.navigate(address("/staff/cards"));
      page.locator("main .card a").first().click();
      assertThat(page.locator("#card-text")).isFocused();
      page.locator("#card-channel").selectOption("paper");
      page.locator("#card-text").fill("ظلّ أكثر في الساحة");
      page.locator("#card-dots").fill("٧");
      page.keyboard().press("Enter");
      assertThat(page.locator(".card-row")).containsText("ظلّ أكثر في الساحة");
      page.waitForCondition(() -> count("i.channel = 'PAPER' AND c.dots = 7") == 1);
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "workshop-ar-390");

      jdbc.sql("UPDATE idea SET state = 'PUBLISHED' WHERE channel = 'PAPER'").update();
      page.navigate(
          address(
              "/i/"
                  + jdbc.sql("SELECT id FROM idea WHERE channel = 'PAPER' AND text LIKE 'ظلّ%'")
                      .query(UUID.class)
                      .single()));
      assertThat(page.locator(".card-source")).containsText("٧ نقاط");
      assertAccessible(page);
      lookAt(page, "workshop-source-ar-390");
    }
  }

  private UUID board() {
    return jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
  }

  private long stored() {
    return count("i.text LIKE 'Auf der Karte%' AND i.state <> 'WITHDRAWN'");
  }

  private long dots() {
    return jdbc.sql(
            "SELECT SUM(c.dots) FROM idea_card c JOIN idea i ON i.id = c.idea_id"
                + " WHERE i.text LIKE 'Auf der Karte%'")
        .query(Long.class)
        .single();
  }

  private long count(String condition) {
    return jdbc.sql(
            "SELECT COUNT(*) FROM idea_card c JOIN idea i ON i.id = c.idea_id WHERE " + condition)
        .query(Long.class)
        .single();
  }
}
