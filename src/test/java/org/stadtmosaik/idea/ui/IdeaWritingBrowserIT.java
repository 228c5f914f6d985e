package org.stadtmosaik.idea.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** Title, topics and place of an idea, its map, its earlier texts, and writing it together. */
class IdeaWritingBrowserIT extends DemoPortal {

  private static final String SCRIPT = "<img src=x onerror=\"document.title='evil'\">";

  @Autowired private JdbcClient jdbc;

  private UUID board() {
    return jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
  }

  private String path(String text) {
    return "/i/" + id(text);
  }

  private UUID id(String text) {
    return jdbc.sql("SELECT id FROM idea WHERE BINARY text = BINARY ?")
        .param(text)
        .query(UUID.class)
        .single();
  }

  private void publish(String text) {
    jdbc.sql("UPDATE idea SET state = 'PUBLISHED' WHERE id = ?").param(id(text)).update();
  }

  @Test
  void takesTitleTopicsAndPlaceFromAPhone() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = write(phone, Language.GERMAN);
      page.locator("#idea-text")
          .fill("Auf dem Platz fehlt Schatten.\nMehr: https://example.org/a.");
      page.locator("#idea-title").fill("Schatten auf dem Platz");
      Locator topics = page.locator(".idea-topic-choices input");
      topics.nth(0).check();
      topics.nth(2).check();
      topics.nth(4).check();
      assertThat(topics.nth(1)).isDisabled();
      topics.nth(4).uncheck();
      page.locator("place-field summary").click();
      page.locator(".map-ground").click(new Locator.ClickOptions().setPosition(190, 160));
      assertThat(page.locator("place-field [role=status]")).containsText("Der Punkt liegt hier");
      assertThat(page.locator("#idea-neighbourhood")).not().hasValue("");
      lookAt(page, "idea-writing-form-de");
      assertAccessible(page);
      assertFits(page);
      page.locator(".idea-send").click();
      assertThat(page.locator("idea-form .notice[data-state=sent]")).isVisible();

      String text = "Auf dem Platz fehlt Schatten.\nMehr: https://example.org/a.";
      assertThat(
              jdbc.sql(
                      "SELECT COUNT(*) FROM idea i JOIN idea_topic t ON t.idea_id = i.id WHERE"
                          + " i.id = ? AND i.title = 'Schatten auf dem Platz' AND latitude > 54")
                  .param(id(text))
                  .query(Long.class)
                  .single())
          .isEqualTo(2);
      publish(text);
      page.navigate(address(path(text)));
      assertThat(page.locator("h1")).hasText("Schatten auf dem Platz");
      Locator link = page.locator(".idea-detail .user-text a");
      assertThat(link).hasAttribute("href", "https://example.org/a");
      assertThat(link).hasAttribute("rel", Pattern.compile(".*nofollow noopener.*"));
      assertThat(page.locator(".idea-topics .tag")).hasCount(2);
      lookAt(page, "idea-writing-detail-de");
      assertAccessible(page);
    }
  }

  /** Also with what lies in a browser since before there were titles. */
  @Test
  void worksByKeyboardAndWithAnOldDraft() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = write(phone, Language.GERMAN);
      page.locator("#idea-text").fill("Bu parkta çocuklar için bir bank yok");
      assertThat(page.locator("#idea-language")).hasValue("tr");
      assertThat(page.locator("#idea-title")).hasAttribute("lang", "tr");
      page.locator("#idea-language").selectOption("de");
      page.locator("place-field summary").press("Enter");
      // Drawn with the map; before that there is nobody to hear a key.
      assertThat(page.locator(".map-ground .area").first()).isVisible();
      page.locator(".map-ground").press("Enter");
      assertThat(page.locator(".map-needle")).isVisible();
      page.locator("place-field .btn").press("Enter");
      assertThat(page.locator("place-field .btn")).hasCount(0);
      assertThat(page.locator(".map-ground")).isFocused();

      page.waitForCondition(
          () -> page.evaluate("document.querySelector('idea-form').unsaved").equals(false));
      page.waitForCondition(() -> makeDraftsOld(page) > 0);
      page.reload();
      assertThat(page.locator("#idea-text")).hasValue("Bu parkta çocuklar için bir bank yok");
      page.locator(".idea-send").click();
      assertThat(page.locator("idea-form .notice[data-state=sent]")).isVisible();
      assertThat(
              jdbc.sql(
                      "SELECT COUNT(*) FROM idea WHERE id = ? AND title IS NULL AND language = 'de'")
                  .param(id("Bu parkta çocuklar için bir bank yok"))
                  .query(Long.class)
                  .single())
          .isEqualTo(1);
    }
  }

  /** Takes out of all kept drafts what older pages did not know. */
  private static int makeDraftsOld(Page page) {
    return (int)
        page.evaluate(
            """
            () => new Promise((done) => {
              const open = indexedDB.open('stadtmosaik', 1);
              open.onsuccess = () => {
                const store = open.result.transaction('entries', 'readwrite').objectStore('entries');
                let changed = 0;
                store.openCursor().onsuccess = (found) => {
                  const cursor = found.target.result;
                  if (!cursor) {
                    open.result.close();
                    done(changed);
                    return;
                  }
                  if (String(cursor.key).startsWith('draft/')) {
                    const { title, topics, point, ...old } = cursor.value;
                    cursor.update(old);
                    changed++;
                  }
                  cursor.continue();
                };
              };
            })
            """);
  }

  @Test
  void showsABoardByPlaceAndEveryTextAsText() {
    UUID idea = id(demo("Die Bänke am Kanal"));
    jdbc.sql("UPDATE idea SET title = ?, text = CONCAT(?, '\\n', text) WHERE id = ?")
        .params(SCRIPT, SCRIPT, idea)
        .update();
    jdbc.sql("UPDATE board_topic SET title = JSON_OBJECT('de', ?) ORDER BY position LIMIT 1")
        .param(SCRIPT)
        .update();
    try (BrowserContext phone = phoneWithoutScripts(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address("/b/" + board() + "/map"));
      assertThat(page.locator(".commune-map .mark").first()).isVisible();
      assertThat(page.locator(".board-map-area").getByText(SCRIPT)).isVisible();
      assertThat(page.locator(".mark title").getByText(SCRIPT)).hasCount(1);
      assertThat(page.locator("main img[src=x]")).hasCount(0);
    }
    for (Language language : List.of(Language.GERMAN, Language.ARABIC)) {
      try (BrowserContext phone = phone(language)) {
        Page page = phone.newPage();
        page.navigate(address("/b/" + board()));
        assertThat(page.locator(".idea-card").getByText(SCRIPT).first()).isVisible();
        lookAt(page, "idea-writing-board-" + language.tag());
        page.locator("a[href$='/map']").click();
        assertThat(page.locator(".commune-map .mark").first()).isVisible();
        lookAt(page, "idea-writing-map-" + language.tag());
        assertAccessible(page);
        assertFits(page);
        page.locator(".mark[href^='/i/']").first().focus();
        page.keyboard().press("Enter");
        assertThat(page.locator(".idea-detail")).isVisible();
        assertThat(page.locator("main img[src=x]")).hasCount(0);
        assertThat(page.title()).isNotEqualTo("evil");
      }
    }
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = desk.newPage();
      page.navigate(address("/b/" + board() + "/map"));
      assertThat(page.locator(".commune-map .mark").first()).isVisible();
      lookAt(page, "idea-writing-map-desk");
    }
  }

  private String demo(String beginning) {
    return jdbc.sql("SELECT text FROM idea WHERE text LIKE CONCAT(?, '%')")
        .param(beginning)
        .query(String.class)
        .single();
  }

  @Test
  void writesTogetherAndShowsWhatWasSupportedBefore() {
    try (BrowserContext author = phone(Language.GERMAN);
        BrowserContext friend = phone(Language.ARABIC)) {
      Page page = write(author, Language.GERMAN);
      page.locator("#idea-text").fill("Ein Chor für das Viertel");
      page.locator(".idea-send").click();
      assertThat(page.locator("idea-form .notice[data-state=sent]")).isVisible();
      String path = path("Ein Chor für das Viertel");
      UUID id = id("Ein Chor für das Viertel");
      publish("Ein Chor für das Viertel");
      page.navigate(address(path));
      page.getByText("Einladung machen").click();
      Locator link = page.locator("input[readonly]");
      assertThat(link).hasValue(Pattern.compile("http.*" + path + "/join#[a-z0-9]{32}"));
      lookAt(page, "idea-writing-invite-de");
      assertAccessible(page);

      Page other = friend.newPage();
      other.navigate(link.inputValue());
      other.locator("join-idea button").click();
      assertThat(other.locator("join-idea a.btn")).isVisible();
      assertThat(other.url()).doesNotContain("#");
      lookAt(other, "idea-writing-join-ar");
      assertAccessible(other);
      other.navigate(address("/mine"));
      assertThat(other.getByText("Ein Chor für das Viertel")).isVisible();
      jdbc.sql("INSERT INTO idea_support (idea_id, person) VALUES (?, ?)")
          .params(id, UUID.randomUUID())
          .update();
      jdbc.sql("UPDATE idea SET supports = 1, voices = 1 WHERE id = ?").param(id).update();
      other.navigate(address(path + "/edit"));
      assertThat(other.locator("#idea-text")).hasValue("Ein Chor für das Viertel");
      other.locator("#idea-text").fill("Ein Chor für das Viertel, samstags");
      other.locator(".idea-send").click();
      assertThat(other.locator("idea-form .notice[data-state=sent]")).isVisible();

      publish("Ein Chor für das Viertel, samstags");
      page.navigate(address(path));
      assertThat(page.locator(".idea-detail")).containsText("Von 2 Menschen geschrieben");
      page.locator(".idea-history summary").click();
      assertThat(page.locator(".idea-version .user-text")).hasText("Ein Chor für das Viertel");
      lookAt(page, "idea-writing-history-de");
      assertAccessible(page);
      page.getByText("Beenden").click();
      assertThat(page.locator(".co-authors li")).isHidden();
      other.navigate(address(path + "/edit"));
      assertThat(other.locator("#outlet h1")).isVisible();
      assertThat(other.locator("idea-form")).hasCount(0);
    }
  }

  /** In a phone's own words: what nobody can read is refused with a sentence, the rest is kept. */
  @Test
  void keepsOddCharactersAndRefusesTooMany() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = write(phone, Language.ARABIC);
      page.locator("#idea-text").fill("x".repeat(50_000));
      page.locator(".idea-send").click();
      assertThat(page.locator("#idea-text-error")).not().isEmpty();
      String odd =
          "حي \u200F\u2067Bank\u2069 \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67 \u202E12\u202C می\u200Cخواهم";
      page.locator("#idea-text").fill(odd + "\u0000\u0007");
      page.locator("#idea-title").fill("\u200Bحي\u200B");
      lookAt(page, "idea-writing-form-ar");
      assertAccessible(page);
      assertFits(page);
      page.locator(".idea-send").click();
      assertThat(page.locator("idea-form .notice[data-state=sent]")).isVisible();
      assertThat(id(odd)).isNotNull();
    }
  }

  @Test
  void letsStaffWriteTopics() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      page.navigate(address("/staff/boards/" + board()));
      Locator panel = page.locator(".topics-panel");
      assertThat(panel.locator("details")).hasCount(5);
      panel.getByText("Thema hinzufügen").click();
      assertThat(panel.locator("details")).hasCount(6);
      panel.locator("details").last().locator("input").first().fill("Grün");
      panel.locator("details").last().getByText("Nach oben").click();
      panel.getByText("Themen speichern").click();
      page.waitForCondition(() -> topics().containsKey("Grün"));
      assertThat(panel.locator("details")).hasCount(6);
      lookAt(page, "idea-writing-topics-desk");
      page.navigate(address("/staff/ideas/" + id(demo("Wie lange suchen")) + "/files"));
      assertThat(page.getByText("Noch keine Datei.")).isVisible();
      lookAt(page, "idea-writing-files-desk");
      assertAccessible(page);
    }
  }

  private Map<String, Integer> topics() {
    return jdbc
        .sql("SELECT JSON_VALUE(title, '$.de') AS title, position FROM board_topic")
        .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
        .list()
        .stream()
        .collect(
            java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, _) -> a));
  }

  private Page write(BrowserContext phone, Language language) {
    Page page = phone.newPage();
    page.navigate(address("/language/" + language.tag() + "?to=/b/" + board() + "/write"));
    assertThat(page.locator("#idea-text")).isVisible();
    return page;
  }
}
