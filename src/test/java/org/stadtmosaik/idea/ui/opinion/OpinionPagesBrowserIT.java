package org.stadtmosaik.idea.ui.opinion;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.Samples;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardOpinions;
import org.stadtmosaik.idea.IdeaImport;
import org.stadtmosaik.idea.ImportTarget;
import org.stadtmosaik.idea.opinion.Statements;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;

/** Statements one by one, and what is agreed across groups, on phones in German and Arabic. */
class OpinionPagesBrowserIT extends DemoPortal {

  private static final Actor COMMAND = new Actor.Command("import-ideas");
  private static final Pattern OPINION = Pattern.compile(".*/api/v1/ideas/[^/]+/opinion$");

  @Autowired private JdbcClient jdbc;
  @Autowired private IdeaImport imports;
  @Autowired private BoardOpinions opinions;

  private String board = "";
  private int statements;

  @BeforeAll
  void findTheBoard() {
    UUID id = jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
    board = "/b/" + id;
    statements =
        jdbc.sql("SELECT COUNT(*) FROM idea WHERE board_id = ? AND state = 'PUBLISHED'")
            .param(id)
            .query(Integer.class)
            .single();
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void goesThroughStatementsWithTheKeyboard(String tag) {
    boolean leftward = tag.equals("ar");
    try (BrowserContext phone = phone(new Language(tag))) {
      long before = said();
      Page page = phone.newPage();
      page.navigate(address(board));
      page.locator(".opinion-part a").first().click();
      Locator text = page.locator(".round-card .round-text");
      assertThat(text).isVisible();
      assertThat(page.locator("html")).hasAttribute("dir", leftward ? "rtl" : "ltr");
      assertFits(page);
      assertAccessible(page);
      lookAt(page, "opinion-say-" + tag);

      Set<String> seen = new HashSet<>();
      String first = text.innerText();
      seen.add(first);
      page.locator(".round-choice").first().focus();
      // Along the line of reading: to the left in Arabic.
      page.keyboard().press(leftward ? "ArrowLeft" : "ArrowRight");
      assertThat(page.locator(".round-disagree")).isFocused();
      page.keyboard().press("Enter");
      assertThat(text).not().hasText(first);
      assertThat(text).isFocused();
      String second = text.innerText();
      assertThat(seen.add(second)).isTrue();

      // The last one is seen again and answered otherwise.
      page.locator(".round-back").click();
      assertThat(text).hasText(first);
      assertThat(page.locator(".round-disagree")).hasAttribute("aria-pressed", "true");
      page.keyboard().press("3");
      assertThat(text).hasText(second);
      for (int i = 1; i < statements; i++) {
        seen.add(text.innerText());
        page.keyboard().press(i % 2 == 0 ? "1" : "2");
      }
      assertThat(page.locator(".round-end h2")).isFocused();
      assertThat(seen).hasSize(statements);
      assertAccessible(page);
      lookAt(page, "opinion-end-" + tag);
      page.waitForCondition(() -> said() == before + statements);

      page.locator(".round-end .btn").first().click();
      assertThat(page.locator(".group-map")).isVisible();
      page.navigate(address(board + "/say"));
      assertThat(page.locator(".round-end")).isVisible();
    }
  }

  @Test
  void keepsAnswersWhileTheNetworkIsAway() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      long before = said();
      Page page = phone.newPage();
      page.navigate(address(board + "/say"));
      page.locator(".round-agree").click();
      page.waitForCondition(() -> said() == before + 1);
      phone.setOffline(true);
      page.locator(".round-pass").click();
      page.locator(".round-disagree").click();
      assertThat(page.locator(".round-note")).containsText("2 Antworten liegen auf diesem Telefon");
      assertThat(page.locator(".round-left")).hasText("Noch " + (statements - 3) + " Aussagen");
      phone.setOffline(false);
      page.waitForCondition(() -> said() == before + 3);
      assertThat(page.locator(".round-note")).isEmpty();

      // What is not sent yet is not asked again.
      page.route(OPINION, Route::abort);
      page.locator(".round-agree").click();
      assertThat(page.locator(".round-note")).not().isEmpty();
      page.navigate(address(board + "/say"));
      assertThat(page.locator(".round-left")).hasText("Noch " + (statements - 4) + " Aussagen");
    }
  }

  /**
   * Who is faster than the network waits for the next statements, and the keys go on working. As
   * long as answers are on their way the portal asks for them too, so the next ones come in parts.
   */
  @Test
  void goesOnByKeyboardWhenTheNextOnesComeLate(@TempDir Path folder) throws IOException {
    // More new ones than come at once, whichever the portal takes first.
    int left = Statements.PAGE_SIZE + 1;
    int all = Statements.PAGE_SIZE + left;
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      Gate statements = new Gate(page, Pattern.compile(".*/statements$"), 0);
      Gate answers = new Gate(page, OPINION, 3);
      BoardId many = manyStatements(folder, all);
      page.navigate(address("/b/" + many.value() + "/say"));
      page.locator(".round-choice").first().focus();
      for (int i = 0; i < Statements.PAGE_SIZE; i++) {
        page.keyboard().press("1");
      }
      Locator text = page.locator(".round-text");
      String more = Messages.get(Language.GERMAN, "opinion.round.more");
      assertThat(text).hasText(more);
      page.waitForCondition(() -> statements.holdsSome() && answers.holdsSome());
      statements.open();
      do {
        answerTheNext(page, left--);
      } while (!text.innerText().strip().equals(more));
      assertThat(left).isPositive();
      assertThat(text).isFocused();
      // There is nothing to answer now.
      page.keyboard().press("1");
      answers.open();
      while (left > 0) {
        answerTheNext(page, left--);
      }
      assertThat(page.locator(".round-end h2")).isFocused();
      page.waitForCondition(() -> said(many) == all);
    }
  }

  /** Waits for it, if it is not there yet. */
  private static void answerTheNext(Page page, int left) {
    assertThat(page.locator(".round-left")).hasText(left(left));
    assertThat(page.locator(".round-text")).containsText("Aussage Nummer");
    assertThat(page.locator(".round-text")).isFocused();
    page.keyboard().press("1");
    if (left > 1) {
      assertThat(page.locator(".round-left")).hasText(left(left - 1));
    }
  }

  /**
   * Lets some requests pass and holds the others till it is opened. Stays to the end: a request
   * that comes while a route goes may never be answered.
   */
  private static final class Gate {

    private final List<Route> held = new ArrayList<>();
    private int passing;

    Gate(Page page, Pattern urls, int passing) {
      this.passing = passing;
      page.route(
          urls,
          route -> {
            if (this.passing > 0) {
              this.passing--;
              route.resume();
            } else {
              held.add(route);
            }
          });
    }

    boolean holdsSome() {
      return !held.isEmpty();
    }

    void open() {
      passing = Integer.MAX_VALUE;
      held.forEach(Route::resume);
    }
  }

  private BoardId manyStatements(Path folder, int all) throws IOException {
    BoardId made =
        imports
            .findOrMake(
                COMMAND,
                new ImportTarget("viele-aussagen", "nordhafen", "wohnen-und-ankommen"),
                _ -> {})
            .id();
    Path statements = folder.resolve("comments.csv");
    Path votes = folder.resolve("votes.csv");
    List<String> rows = new ArrayList<>();
    rows.add("timestamp,comment-id,author-id,agrees,disagrees,moderated,comment-body");
    for (int i = 0; i < all; i++) {
      rows.add("1651071094558," + i + "," + i + ",0,0,1,Aussage Nummer " + i);
    }
    Files.write(statements, rows);
    Files.write(votes, List.of("timestamp,comment-id,voter-id,vote"));
    imports.run(
        COMMAND,
        made,
        Language.GERMAN,
        statements,
        votes,
        problem -> {
          throw new AssertionError(problem.in(Language.ENGLISH));
        });
    return made;
  }

  private static String left(int count) {
    return Messages.get(Language.GERMAN, "opinion.round.left", count);
  }

  @Test
  void saysWhyAnAnswerDoesNotCount() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address(board + "/say"));
      page.route(
          OPINION,
          route ->
              route.fulfill(
                  new Route.FulfillOptions()
                      .setStatus(409)
                      .setContentType("application/json")
                      .setBody("{\"message\":\"Der Abschnitt ist vorbei.\"}")));
      page.locator(".round-agree").click();
      assertThat(page.locator("[role=alert]")).hasText("Der Abschnitt ist vorbei.");
    }
  }

  /** A wish from before the scripts were there is this wish and no other. */
  @Test
  void takesNoOtherAnswerThanTheOneThatWasTapped() {
    UUID idea =
        jdbc.sql("SELECT id FROM idea WHERE board_id = ? AND state = 'PUBLISHED' LIMIT 1")
            .param(UUID.fromString(board.substring(3)))
            .query(UUID.class)
            .single();
    try (BrowserContext phone = passerBy(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address("/i/" + idea));
      page.locator("opinion-buttons [data-placeholder] .chip").nth(1).click();
      Locator buttons = page.locator("opinion-buttons button");
      assertThat(buttons.nth(1)).hasAttribute("aria-pressed", "true");
      assertThat(buttons.nth(0)).hasAttribute("aria-pressed", "false");
    }
    // And whoever has tapped none of them has said nothing.
    try (BrowserContext phone = passerBy(Language.GERMAN)) {
      Page page = phone.newPage();
      List<String> said = new ArrayList<>();
      page.onRequest(request -> {
        if (request.url().endsWith("/opinion")) {
          said.add(request.postData());
        }
      });
      page.navigate(address("/i/" + idea));
      page.locator("opinion-buttons [data-placeholder]").dispatchEvent("click");
      page.mouse().move(200, 300);
      page.mouse().move(200, 320);
      assertThat(page.locator("#readable")).hasCount(0);
      Locator pass = page.locator("opinion-buttons button").nth(2);
      page.waitForResponse(OPINION, pass::click);
      assertThat(pass).hasAttribute("aria-pressed", "true");
      assertThat(said).containsExactly("{\"opinion\":\"pass\"}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void canBeReadWithoutScripts(String tag) {
    try (BrowserContext phone = phoneWithoutScripts(new Language(tag))) {
      Page page = phone.newPage();
      page.navigate(address(board + "/say"));
      assertThat(page.locator(".statement-list li")).hasCount(statements);
      assertFits(page);
      page.navigate(address(board + "/opinions"));
      assertThat(page.locator(".group-map circle")).hasCount(2);
      assertThat(page.locator(".share-table").first()).isVisible();
      assertFits(page);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"de", "ar"})
  void showsWhatIsAgreedAcrossGroups(String tag) {
    try (BrowserContext phone = phone(new Language(tag))) {
      Page page = phone.newPage();
      page.navigate(address(board + "/opinions"));
      assertThat(page.locator("#readable")).hasCount(0);
      assertThat(page.locator(".group-table tr")).hasCount(2);
      assertThat(page.locator(".told").first()).isVisible();
      page.locator("details.fold summary").click();
      assertThat(page.locator("details.fold code")).hasText(Pattern.compile("[0-9a-f]{64}"));
      assertFits(page);
      assertAccessible(page);
      lookAt(page, "opinion-results-" + tag);
    }
    try (BrowserContext desk = desk(new Language(tag))) {
      Page page = desk.newPage();
      page.navigate(address(board + "/opinions"));
      assertThat(page.locator(".group-map")).isVisible();
      assertAccessible(page);
      lookAt(page, "opinion-results-desk-" + tag);
    }
  }

  @Test
  void leadsToTheTablesForWhoeverMayTakeThem() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = signedIn(desk, "leitung@nordhafen.example");
      page.navigate(address(board + "/opinions"));
      assertThat(page.locator("a[href^='staff/boards/']")).isVisible();
    }
    try (BrowserContext phone = phone(Language.GERMAN)) {
      Page page = phone.newPage();
      page.navigate(address(board + "/opinions"));
      assertThat(page.locator("#readable")).hasCount(0);
      assertThat(page.locator(".group-map")).isVisible();
      assertThat(page.locator("a[href^='staff/boards/']")).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({"klimarat-produktion-und-konsum, de", "affordable-housing, en"})
  void showsRealConversations(String set, String language) {
    Path samples = Samples.ideas(set);
    BoardId sample =
        imports
            .findOrMake(COMMAND, new ImportTarget(set, "nordhafen", "wohnen-und-ankommen"), _ -> {})
            .id();
    imports.run(
        COMMAND,
        sample,
        new Language(language),
        samples.resolve("comments.csv"),
        samples.resolve("votes.csv"),
        problem -> {
          throw new AssertionError(problem.in(Language.ENGLISH));
        });
    assertThat(opinions.refresh(sample)).isTrue();
    for (String reader : List.of("de", "ar")) {
      try (BrowserContext phone = phone(new Language(reader))) {
        Page page = phone.newPage();
        page.navigate(address("/b/" + sample.value() + "/opinions"));
        int groups = opinions.summary(new Actor.Anonymous(), sample).orElseThrow().groups().size();
        assertThat(page.locator("#readable")).hasCount(0);
        assertThat(page.locator(".group-map circle")).hasCount(groups);
        assertThat(page.locator(".told").first()).isVisible();
        assertFits(page);
        assertAccessible(page);
        lookAt(page, "opinion-" + set + "-" + reader);
        page.navigate(address("/b/" + sample.value() + "/say"));
        answerMany(page);
        lookAt(page, "opinion-say-" + set + "-" + reader);
      }
    }
  }

  /** More than come at first: the others are fetched while one goes on. */
  private static void answerMany(Page page) {
    Set<String> seen = new HashSet<>();
    Locator text = page.locator(".round-card .round-text");
    page.locator(".round-choice").first().focus();
    for (int i = 0; i < 40; i++) {
      String now = text.innerText();
      assertThat(seen.add(now)).as(now).isTrue();
      page.keyboard().press("1");
      assertThat(text).not().hasText(now);
    }
  }

  private long said() {
    return said(new BoardId(UUID.fromString(board.substring(3))));
  }

  private long said(BoardId where) {
    return jdbc.sql("SELECT COUNT(*) FROM idea_opinion WHERE board_id = ?")
        .param(where.value())
        .query(Long.class)
        .single();
  }
}
