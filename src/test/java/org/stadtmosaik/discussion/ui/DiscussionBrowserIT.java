package org.stadtmosaik.discussion.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** Comments and following on a phone. */
class DiscussionBrowserIT extends DemoPortal {

  @Autowired private JdbcClient jdbc;

  private String ideaPage() {
    return address("/i/" + idea());
  }

  private UUID idea() {
    return jdbc.sql("SELECT id FROM idea WHERE text LIKE 'Die Bänke am Kanal%'")
        .query(UUID.class)
        .single();
  }

  private UUID board() {
    return jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
  }

  /** Makes the board one where nobody looks first, so that a comment is there at once. */
  private void openTheBoard(boolean open) {
    jdbc.sql("UPDATE board SET review = ? WHERE name = 'wohnen'")
        .param(open ? "ON_SUSPICION" : "BEFORE")
        .update();
  }

  @Test
  void commentsRepliesSupportsAndFollowsWithTheKeyboard() {
    openTheBoard(true);
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(ideaPage());
      Locator write = page.locator(".discussion > comment-form .comment-open");
      assertThat(write).isVisible();
      lookAt(page, "discussion-de");
      assertAccessible(page);
      assertFits(page);

      write.focus();
      page.keyboard().press("Enter");
      Locator text = page.locator(".discussion > comment-form textarea");
      assertThat(text).isFocused();
      page.keyboard().type("Das sollte man <b>messen</b>.");
      page.keyboard().press("Tab");
      page.keyboard().press("ArrowRight");
      lookAt(page, "discussion-de-writing");
      assertAccessible(page);
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");

      Locator fresh = page.locator(".comment", new Page.LocatorOptions().setHasText("<b>messen"));
      assertThat(fresh).isVisible();
      assertThat(fresh.locator(".mark-for")).hasText("Dafür");
      assertThat(fresh).containsText("Von Ihnen");
      reply(page, fresh);
      Locator heart = fresh.locator("comment-support button");
      heart.click();
      assertThat(heart).hasAttribute("aria-pressed", "true");
      assertThat(page.locator("follow-button button")).hasText("Auf dem Laufenden bleiben");
      page.reload();
      assertThat(page.locator("follow-button button")).hasText("Sie verfolgen das");
      lookAt(page, "discussion-de-own");
      mine(page);
    } finally {
      openTheBoard(false);
    }
  }

  /** By what the phone has for that, else by its clipboard, else by hand; never with a filter. */
  @Test
  void passesAPageOn() {
    String shown = address("/b/" + board());
    try (BrowserContext device = phone(Language.ARABIC)) {
      device.grantPermissions(List.of("clipboard-read", "clipboard-write"));
      Page page = device.newPage();
      page.navigate(shown + "?order=newest");
      page.locator("share-button button").press("Enter");
      assertThat(page.locator("share-button [role=status]"))
          .hasText("نُسخ العنوان. الصقوه في رسالة.");
      Assertions.assertThat(page.evaluate("navigator.clipboard.readText()")).isEqualTo(shown);
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "share-ar-390");

      page.addInitScript("delete Navigator.prototype.clipboard");
      page.reload();
      page.locator("share-button button").click();
      Locator by = page.getByLabel("عنوان هذه الصفحة");
      assertThat(by).isFocused();
      assertThat(by).hasValue(shown);
      assertAccessible(page);

      page.addInitScript(
          "navigator.canShare = () => true; navigator.share = async (it) => (window.shared = it)");
      page.reload();
      page.locator("share-button button").click();
      assertThat(by).hasCount(0);
      Assertions.assertThat(page.evaluate("window.shared.url")).isEqualTo(shown);
    }
  }

  /** What one says the other is told, on the idea and on the board, and nothing moves before. */
  @Test
  void tellsWhoeverReadsWhatOthersSay() {
    openTheBoard(true);
    try (BrowserContext one = phone(Language.GERMAN);
        BrowserContext other = phone(Language.ARABIC)) {
      Page reader = other.newPage();
      reader.navigate(ideaPage());
      assertThat(reader.locator(".discussion > comment-form .comment-open")).isVisible();
      Page board = other.newPage();
      board.navigate(address("/b/" + board()));
      Locator count = board.locator(".comment-count[data-idea='" + idea() + "']");
      assertThat(count).isVisible();
      String before = count.innerText();
      // Each page brings the script of what follows it.
      assertThat(board.locator("follow-button button")).isVisible();
      board.navigate(address("/c/nordhafen/wohnen-und-ankommen"));
      assertThat(board.locator("follow-button button")).isVisible();
      board.navigate(address("/b/" + board()));
      assertThat(count).isVisible();

      Page writer = one.newPage();
      writer.navigate(ideaPage());
      Locator form = writer.locator(".discussion > comment-form");
      form.locator(".comment-open").click();
      form.locator("textarea").fill("Abends ist es dort dunkel.");
      form.locator("button[type=submit]").click();
      Locator own = said(writer);
      assertThat(own).isVisible();

      Locator offer = reader.locator(".fresh-comments");
      assertThat(offer).isVisible();
      assertThat(said(reader)).hasCount(0);
      assertAccessible(reader);
      assertFits(reader);
      lookAt(reader, "discussion-ar-live");
      offer.click();
      assertThat(said(reader)).isVisible();
      assertThat(said(reader)).isFocused();
      assertThat(offer).hasCount(0);
      assertThat(count).not().hasText(before);

      reader.locator(".discussion h2").click();
      own.getByText("Zurücknehmen", new Locator.GetByTextOptions().setExact(true)).click();
      own.locator(".decision .danger").click();
      assertThat(own).hasCount(0);
      assertThat(reader.locator(".comment[data-gone]")).isVisible();
      assertThat(count).hasText(before);
    } finally {
      openTheBoard(false);
    }
  }

  private static Locator said(Page page) {
    return page.locator(
        ".comment", new Page.LocatorOptions().setHasText("Abends ist es dort dunkel."));
  }

  private static void reply(Page page, Locator comment) {
    Locator thread = page.locator(".thread", new Page.LocatorOptions().setHas(comment));
    thread.locator(".comment-open").click();
    thread.locator("textarea").fill("Und zwar im Sommer.");
    thread.locator("button[type=submit]").click();
    assertThat(
            page.locator(
                ".replies .comment", new Page.LocatorOptions().setHasText("Und zwar im Sommer.")))
        .isVisible();
  }

  private void mine(Page page) {
    page.navigate(address("/mine/comments"));
    assertThat(page.locator("article.card").last()).isVisible();
    lookAt(page, "discussion-de-mine");
    assertAccessible(page);
    page.navigate(address("/mine/following"));
    assertThat(page.locator("follow-mail input")).isVisible();
    lookAt(page, "following-de");
    assertAccessible(page);
    assertFits(page);
  }

  @Test
  void keepsACommentWithoutANetworkAndSaysThatAPersonReadsIt() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = phone.newPage();
      page.navigate(ideaPage());
      Locator form = page.locator(".discussion > comment-form");
      form.locator(".comment-open").click();
      form.locator("textarea").fill("فكرة جيدة 🌳");
      phone.setOffline(true);
      form.locator("button[type=submit]").click();
      assertThat(form.locator(".notice.kept")).isVisible();
      phone.setOffline(false);
      assertThat(form.locator(".notice.sent")).isVisible();
      lookAt(page, "discussion-ar");
      assertAccessible(page);
      assertFits(page);
      Assertions.assertThat(
              jdbc.sql("SELECT state FROM discussion_comment WHERE text = 'فكرة جيدة 🌳'")
                  .query(String.class)
                  .list())
          .containsExactly("HELD");
    }
  }

  @Test
  void readsWithoutScriptsAndInEveryOrder() {
    try (BrowserContext phone = phoneWithoutScripts(Language.GERMAN);
        BrowserContext desk = desk(Language.GERMAN)) {
      // What the other tests have said is not looked for here.
      jdbc.sql(
              "UPDATE discussion_comment SET state = 'WITHDRAWN', replies = 0 WHERE client_id IS NOT NULL")
          .update();
      Page page = phone.newPage();
      page.navigate(ideaPage() + "?comments=oldest");
      assertThat(page.locator(".thread")).hasCount(4);
      assertThat(page.locator(".thread").first()).containsText("Meine Mutter geht nur noch");
      assertThat(page.locator(".thread").first().locator("summary")).hasText("Noch 1 Antwort");
      page.locator(".chips a", new Page.LocatorOptions().setHasText("Neueste zuerst")).click();
      assertThat(page.locator(".thread").first()).containsText("Nachbarschaftshaus");
      Page wide = desk.newPage();
      wide.navigate(ideaPage());
      assertThat(wide.locator(".discussion > comment-form .comment-open")).isVisible();
      lookAt(wide, "discussion-de-desk");
    }
  }
}
