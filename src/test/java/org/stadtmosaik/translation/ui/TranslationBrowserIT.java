package org.stadtmosaik.translation.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.domain.TranslationStore;
import org.stadtmosaik.translation.machine.LibreTranslate;
import org.stadtmosaik.translation.machine.TestMachine;

/** A German idea read in Arabic: by a machine, as it was written, and by a person. */
class TranslationBrowserIT extends DemoPortal {

  private static final String ARABIC = "المقاعد عند القناة مكسورة.";

  @Autowired private JdbcClient jdbc;
  @Autowired private TranslationStore store;
  @Autowired private Clock clock;

  private String board = "";
  private String idea = "";
  private String original = "";

  /** Its work is what the real client gets of a real service. */
  @BeforeAll
  void translateAnIdea() {
    UUID id =
        jdbc.sql("SELECT id FROM idea WHERE text LIKE 'Die Bänke am Kanal%'")
            .query(UUID.class)
            .single();
    idea = "/i/" + id;
    original =
        jdbc.sql("SELECT text FROM idea WHERE id = ?").param(id).query(String.class).single();
    board =
        "/b/"
            + jdbc.sql("SELECT board_id FROM idea WHERE id = ?")
                .param(id)
                .query(UUID.class)
                .single();
    try (TestMachine service =
        new TestMachine(
            _ -> new TestMachine.Answer(200, "{\"translatedText\":\"" + ARABIC + "\"}", ""))) {
      String made =
          new LibreTranslate(service.settings(1_000_000))
              .translate(original, Language.GERMAN, Language.ARABIC);
      store.keepMachine(original, Language.GERMAN, Language.ARABIC, made, clock.instant());
    }
    jdbc.sql("SELECT title FROM idea WHERE id = ? AND title IS NOT NULL")
        .param(id)
        .query(String.class)
        .optional()
        .ifPresent(title ->
            store.keepMachine(
                title, Language.GERMAN, Language.ARABIC, "مقاعد القناة", clock.instant()));
  }

  @Test
  void showsATranslationAndTheOriginalATapAway() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = phone.newPage();
      page.navigate(address(board));
      Locator card = page.locator(".idea-card:has(a[href*='" + idea.substring(1) + "'])").first();
      assertThat(card.locator(":scope > .user-text")).hasText(ARABIC);
      assertThat(card.locator(":scope > .user-text")).hasAttribute("lang", "ar");
      assertThat(card.locator(".translation-note")).containsText("ترجمته آلة");
      assertFits(page);
      assertAccessible(page);
      lookAt(page, "translation-board-ar");
      card.locator(".translation-note a").click();
      assertThat(page.locator(".idea-detail .user-text")).hasText(original);
      assertThat(page.locator(".idea-detail .user-text")).hasAttribute("lang", "de");
      page.locator(".translation-note a").click();
      assertThat(page.locator(".idea-detail .user-text")).hasText(ARABIC);
      assertAccessible(page);
      lookAt(page, "translation-idea-ar");

      page.navigate(address(board + "/say"));
      Locator text = page.locator(".round-card .round-text");
      assertThat(text).isVisible();
      page.locator(".round-choice").first().focus();
      while (page.locator(".translation-note").count() == 0) {
        String now = text.innerText();
        page.keyboard().press("3");
        assertThat(text).not().hasText(now);
      }
      assertThat(text).containsText(ARABIC);
      page.locator(".translation-note button").click();
      assertThat(text).containsText("Die Bänke am Kanal");
      assertThat(text).hasAttribute("lang", "de");
      lookAt(page, "translation-say-ar");
    }
    try (BrowserContext phone = phoneWithoutScripts(Language.ARABIC)) {
      Page page = phone.newPage();
      page.navigate(address(idea));
      assertThat(page.locator(".idea-detail .user-text")).hasText(ARABIC);
      page.locator(".translation-note a").click();
      assertThat(page.locator(".idea-detail .user-text")).hasText(original);
    }
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address(idea));
      assertThat(page.locator(".idea-detail .user-text")).hasText(original);
      assertThat(page.locator(".translation-note")).hasCount(0);
    }
  }

  @Test
  void letsStaffTranslateAndLookAtTranslations() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "moderation@nordhafen.example");
      page.navigate(address("/staff/translations?language=en"));
      Locator card = page.locator(".translation-list .card:has-text('Die Bänke am Kanal')").first();
      assertThat(card).containsText("fehlt");
      assertAccessible(page);
      lookAt(page, "translation-desk-de");
      card.locator("a").click();
      page.locator("#translation-title").fill("Broken benches");
      page.locator("#translation-text").fill("The benches at the canal are broken.");
      page.locator(".actions .btn").first().click();
      assertThat(page.locator(".notice.sent")).isVisible();
      assertThat(page.locator(".tag").first()).hasText("Mensch");
      assertAccessible(page);
      lookAt(page, "translation-one-de");
      // Their own work is for somebody else to look at.
      assertThat(page.locator(".actions .btn")).hasCount(1);
    }
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = signedIn(phone, "leitung@nordhafen.example");
      page.navigate(address("/staff/translations?language=en"));
      page.locator(".translation-list .card:has-text('Die Bänke am Kanal') a").first().click();
      page.locator(".actions .btn.quiet").click();
      assertThat(page.locator(".tag").first()).hasText("geprüft");
      assertFits(page);
    }
    try (BrowserContext phone = phone(Language.ENGLISH)) {
      Page page = phone.newPage();
      page.navigate(address(idea));
      assertThat(page.locator(".idea-detail .user-text"))
          .hasText("The benches at the canal are broken.");
      assertThat(page.locator(".translation-note")).containsText("checked by a person");
    }
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "verwaltung@nordhafen.example");
      page.navigate(address("/staff/translations"));
      assertThat(page.locator("main")).containsText("Es ist keine Maschine eingestellt");
      lookAt(page, "translation-machine-de");
    }
  }
}
