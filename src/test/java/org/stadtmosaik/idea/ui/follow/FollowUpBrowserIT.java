package org.stadtmosaik.idea.ui.follow;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** Staff answer, merge, undo and link; residents see what became of it. */
class FollowUpBrowserIT extends DemoPortal {

  private static final String LEAD = "leitung@nordhafen.example";
  private static final String STROLLERS = "У під'їзді";
  private static final String LETTERS = "Letters from the housing office";

  @Autowired private JdbcClient jdbc;

  @Test
  void answersMergesUndoesAndLinksIdeas() {
    try (BrowserContext desk = desk(Language.GERMAN);
        BrowserContext phone = phone(Language.GERMAN)) {
      Page staff = signedIn(desk, LEAD);
      UUID board = board("wohnen");
      staff.navigate(address("/staff/boards/" + board));
      staff.locator("a", withText("Ideen beantworten")).click();
      assertThat(staff.locator(".staff-idea-head")).hasCount(7);
      assertAccessible(staff);
      lookAt(staff, "follow-list-de-1280");

      // By keyboard: words, and the button that the Enter key presses.
      staff.getByLabel("Wörter in der Idee").fill("housing");
      staff.keyboard().press("Enter");
      assertThat(staff.locator(".staff-idea-head")).hasCount(1);
      staff.locator(".staff-idea-head a").click();
      answer(staff);

      Page reader = phone.newPage();
      reader.navigate(address("/i/" + idea(LETTERS)));
      assertThat(reader.locator(".idea-story .tag")).hasText("Nicht möglich");
      assertThat(reader.locator(".idea-story")).containsText("Das entscheidet das Land.");
      assertThat(reader.locator(".official-answer")).containsText("Amt für Wohnen");
      assertAccessible(reader);
      assertFits(reader);
      lookAt(reader, "follow-idea-de-390");

      mergeAndUndo(staff, reader, board);
      link(staff, reader);
    }
  }

  private void answer(Page staff) {
    Locator state = card(staff, "Stand ändern");
    state.locator("select").selectOption("5");
    state.locator("textarea").first().fill("Das entscheidet das Land.");
    state.getByRole(AriaRole.BUTTON, named("Stand veröffentlichen")).click();
    assertThat(staff.locator(".idea-story .tag")).hasText("Nicht möglich");
    Locator answer = card(staff, "Offiziell antworten");
    answer.locator("textarea").first().fill("Wir haben es dem Land geschrieben.");
    answer.getByLabel("Wer antwortet").fill("Amt für Wohnen");
    answer.getByRole(AriaRole.BUTTON, named("Antwort veröffentlichen")).press("Enter");
    assertThat(staff.locator(".official-answer")).containsText("Amt für Wohnen");
    assertAccessible(staff);
    lookAt(staff, "follow-staff-idea-de-1280");
  }

  private void mergeAndUndo(Page staff, Page reader, UUID board) {
    jdbc.sql("UPDATE board SET review = 'ON_SUSPICION' WHERE id = ?").param(board).update();
    reader.navigate(address("/i/" + idea(STROLLERS)));
    say(reader.locator(".discussion > comment-form"), "Auch für Rollatoren.");
    assertThat(comment(reader, "Auch für Rollatoren.")).isVisible();

    staff.navigate(address("/staff/boards/" + board + "/ideas"));
    choose(staff, STROLLERS);
    choose(staff, LETTERS);
    Locator merge = card(staff, "Gleiche Ideen zusammenlegen");
    merge.locator("select").selectOption("1");
    merge.locator("textarea").first().fill("Beide handeln vom Ankommen.");
    merge.getByRole(AriaRole.BUTTON, named("Zusammenlegen")).click();
    merge.getByRole(AriaRole.BUTTON, named("Ja, zusammenlegen")).click();
    assertThat(staff.locator(".staff-idea-head")).hasCount(6);

    UUID gone = idea(STROLLERS);
    reader.navigate(address("/i/" + gone));
    assertThat(reader.locator(".notice.info").first()).containsText("gehört jetzt zu dieser hier");
    assertThat(reader.locator(".idea-detail")).containsText(LETTERS);
    lookAt(reader, "follow-merged-de-390");
    say(reader.locator(".thread comment-form"), "Und für Räder.");
    assertThat(comment(reader, "Und für Räder.")).isVisible();
    reader.locator(".discussion h2").click();

    staff.navigate(address("/staff/ideas/" + idea(LETTERS)));
    Locator merged = card(staff, "Was in dieser Idee aufging");
    merged.getByRole(AriaRole.BUTTON, named("Zurücknehmen")).click();
    merged.getByRole(AriaRole.BUTTON, named("Ja, trennen")).click();
    assertThat(card(staff, "Was in dieser Idee aufging")).containsText("zurückgenommen");
    // Both have gone back, also the reply that came after; the open page is told.
    assertThat(reader.locator(".comment[data-gone]")).hasCount(2);
    reader.navigate(address("/i/" + gone));
    assertThat(reader.locator(".idea-detail")).containsText(STROLLERS);
    assertThat(comment(reader, "Und für Räder.")).isVisible();
    jdbc.sql("UPDATE board SET review = 'BEFORE' WHERE id = ?").param(board).update();
  }

  private static void say(Locator form, String text) {
    form.locator(".comment-open").click();
    form.locator("textarea").fill(text);
    form.locator("button[type=submit]").click();
  }

  private static Locator comment(Page page, String text) {
    return page.locator(".comment", new Page.LocatorOptions().setHasText(text));
  }

  private void link(Page staff, Page reader) {
    Locator links = card(staff, "Der Weg dieser Idee");
    links.locator("input[type=checkbox]").first().check();
    links.getByRole(AriaRole.BUTTON, named("Weg speichern")).click();
    assertThat(staff.locator(".toast")).containsText("Gespeichert");
    reader.navigate(address("/i/" + idea(LETTERS)));
    assertThat(reader.locator(".chain > li.there")).hasCount(1);
    assertThat(reader.locator(".chain > li.not-yet")).hasCount(2);
    assertThat(reader.locator(".next-step")).containsText("Nächster Schritt");
  }

  @Test
  void letsALeadLinkIdeasFromTheSideOfAQuestion() {
    try (BrowserContext desk = desk(Language.GERMAN);
        BrowserContext phone = phone(Language.ARABIC)) {
      Page staff = signedIn(desk, LEAD);
      staff.navigate(address("/staff/projects/" + project("wohnen-und-ankommen")));
      staff.locator("a", withText("Ideen zu den Fragen")).click();
      assertThat(staff.locator(".card h2 a").first()).isVisible();
      assertAccessible(staff);
      lookAt(staff, "follow-questions-de-1280");
      staff.locator(".card h2 a").last().click();
      Locator linked = card(staff, "Verknüpfte Ideen");
      assertThat(linked.locator("h2")).isVisible();
      int before = linked.locator("input[type=checkbox]").count();
      staff.getByLabel("Wörter in der Idee").fill("housing");
      staff.keyboard().press("Enter");
      Locator more = card(staff, "Weitere Ideen suchen");
      more.getByText("Hinzufügen").first().press("Enter");
      assertThat(linked.locator("input[type=checkbox]")).hasCount(before + 1);
      assertThat(more).containsText("Steht in der Liste");
      assertAccessible(staff);
      lookAt(staff, "follow-question-de-1280");
      linked.getByRole(AriaRole.BUTTON, named("Verknüpfungen speichern")).press("Enter");
      assertThat(staff.locator(".toast")).containsText("Gespeichert");
      String question = staff.url();
      staff.reload();
      assertThat(card(staff, "Verknüpfte Ideen").locator("input:checked")).hasCount(before + 1);

      Page reader = signedIn(phone, LEAD);
      reader.navigate(question);
      assertThat(reader.locator("html")).hasAttribute("dir", "rtl");
      assertThat(reader.locator("input:checked")).hasCount(before + 1);
      assertAccessible(reader);
      assertFits(reader);
      lookAt(reader, "follow-question-ar-390");
    }
  }

  @Test
  void showsInArabicWhatBecameOfAProjectAlsoWhatIsOverdue() {
    try (BrowserContext phone = phone(Language.ARABIC)) {
      Page page = phone.newPage();
      page.navigate(address("/c/nordhafen/sicher-zur-schule/outcomes"));
      assertThat(page.locator("html")).hasAttribute("dir", "rtl");
      assertThat(page.locator(".next-step.overdue")).containsText("لم يحدث بعد");
      assertThat(page.locator(".chain").first()).containsText("طفلان من كل ثلاثة");
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "follow-outcomes-ar-390");

      page.navigate(address("/b/" + board("schulweg")));
      assertThat(page.locator(".phase-said")).containsText("يمكنك الآن دعم الأفكار");
      assertThat(page.locator(".idea-state .tag").first()).hasText("قيد البحث");
      lookAt(page, "follow-board-ar-390");
      page.navigate(address("/i/" + idea("An der Ampel")));
      assertThat(page.locator(".chain > li.there")).hasCount(3);
      assertAccessible(page);
      assertFits(page);
      lookAt(page, "follow-chain-ar-390");
    }
  }

  @Test
  void keepsWhatIsWrittenWhenALeadClosesThePhaseMeanwhile() {
    try (BrowserContext phone = phone(Language.GERMAN);
        BrowserContext desk = desk(Language.GERMAN)) {
      Page writer = phone.newPage();
      writer.navigate(address("/b/" + board("wohnen") + "/write"));
      writer.locator("#idea-text").fill("Ein Regal im Flur.");
      Page staff = signedIn(desk, LEAD);
      staff.navigate(address("/staff/projects/" + project("wohnen-und-ankommen")));
      button(staff, "Jetzt schließen: Ideen sammeln").click();
      lookAt(staff, "follow-phase-de-1280");
      button(staff, "Ja, schließen").click();
      assertThat(staff.locator("main")).containsText("Vorzeitig geschlossen");

      writer.locator(".idea-send").click();
      assertThat(writer.locator("idea-form")).containsText("Ihr Text bleibt auf diesem Gerät");
      lookAt(writer, "follow-phase-over-de-390");
      writer.reload();
      assertThat(writer.locator("#idea-text")).hasValue("Ein Regal im Flur.");

      button(staff, "Wieder öffnen: Ideen sammeln").click();
      button(staff, "Ja, öffnen").click();
      assertThat(staff.locator("main")).containsText("Gerade läuft");
    }
  }

  private static Locator button(Page page, String name) {
    return page.locator("main").getByRole(AriaRole.BUTTON, named(name));
  }

  private static void choose(Page staff, String beginning) {
    staff.locator(".card", withText(beginning)).locator("input[type=checkbox]").first().check();
  }

  private static Locator card(Page page, String title) {
    return page.locator(
        ".card", new Page.LocatorOptions().setHas(page.locator("h2", withText(title))));
  }

  private UUID board(String name) {
    return jdbc.sql("SELECT id FROM board WHERE name = ?").param(name).query(UUID.class).single();
  }

  private UUID project(String slug) {
    return jdbc.sql("SELECT id FROM project WHERE slug = ?").param(slug).query(UUID.class).single();
  }

  private UUID idea(String beginning) {
    return jdbc.sql("SELECT id FROM idea WHERE text LIKE ? ORDER BY submitted_at LIMIT 1")
        .param(beginning + "%")
        .query(UUID.class)
        .single();
  }

  private static Page.LocatorOptions withText(String text) {
    return new Page.LocatorOptions().setHasText(text);
  }

  private static Locator.GetByRoleOptions named(String name) {
    return new Locator.GetByRoleOptions().setName(name).setExact(true);
  }
}
