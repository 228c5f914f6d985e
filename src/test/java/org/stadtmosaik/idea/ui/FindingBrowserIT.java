package org.stadtmosaik.idea.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Voices;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/** Finding ideas: orders, filters, search, similar ones, and what others do at the same moment. */
class FindingBrowserIT extends DemoPortal {

  @Autowired private Voices voices;

  @ParameterizedTest
  @CsvSource({"de, rtl-no", "ar, rtl"})
  void ordersFiltersAndSearchesByAddresses(String tag) {
    Page page = phone(new Language(tag)).newPage();
    page.navigate(address(board()));
    assertThat(page.locator(".list-orders [aria-current]")).hasCount(1);
    List<String> fair = ideas(page);
    page.reload();
    assertThat(ideas(page)).isEqualTo(fair);
    lookAt(page, "finding-board-" + tag);

    page.locator(".list-orders .chip").nth(1).click();
    page.waitForURL("**?order=newest");
    assertThat(page.locator(".list-orders .chip").nth(1)).hasAttribute("aria-current", "true");
    page.locator(".list-filter summary").click();
    page.locator("#list-place")
        .selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    page.locator(".list-filter button").click();
    assertThat(page.locator(".list-remove")).hasCount(1);
    assertThat(page).hasURL(java.util.regex.Pattern.compile(".*order=newest.*place=.*"));
    page.locator(".list-filter summary").click();
    assertFits(page);
    assertAccessible(page);
    lookAt(page, "finding-filtered-" + tag);
    page.locator("#list-q").fill("xyzxyz");
    page.keyboard().press("Enter");
    assertThat(page.locator(".empty")).isVisible();
    lookAt(page, "finding-nothing-" + tag);
    page.locator(".empty a.btn").click();
    assertThat(page.locator(".list-remove")).hasCount(0);
  }

  @ParameterizedTest
  @CsvSource({"de, Laternen", "ar, مقعد"})
  void searchesFromTheMenu(String tag, String words) {
    Page page = phone(new Language(tag)).newPage();
    page.navigate(address("/"));
    page.locator("a[href='search']").first().click();
    page.locator("#search-words").fill(words);
    page.keyboard().press("Enter");
    assertThat(page.locator(".search-hit, .empty").first()).isVisible();
    assertThat(page.locator("#search-words")).hasValue(words);
    assertFits(page);
    assertAccessible(page);
    lookAt(page, "finding-search-" + tag);
  }

  @Test
  void readsAndSearchesWithoutScripts() {
    Page page = phoneWithoutScripts(Language.GERMAN).newPage();
    page.navigate(address("/search"));
    page.locator("#search-words").fill("Projekt");
    page.locator(".search-form .btn").click();
    assertThat(page.locator(".search-hit, .empty").first()).isVisible();
    page.navigate(address(board()));
    page.locator(".list-orders .chip").nth(2).click();
    assertThat(page.locator(".list-orders .chip").nth(2)).hasAttribute("aria-current", "true");
  }

  @Test
  void showsInOneBrowserWhatAnotherDoesAlsoAfterTheNetworkWasAway() {
    BrowserContext first = phone(Language.GERMAN);
    BrowserContext second = desk(Language.GERMAN);
    Page reader = first.newPage();
    Page other = second.newPage();
    String path = board() + "?order=newest";
    reader.navigate(address(path));
    other.navigate(address(path));
    Locator seen = reader.locator("button.support-button").first();
    assertThat(seen).isVisible();
    int before = count(seen);

    other.locator("button.support-button").first().click();
    assertThat(seen).containsText(Integer.toString(before + 1));

    first.setOffline(true);
    other.locator("button.support-button").first().click();
    assertThat(other.locator("button.support-button").first())
        .hasAttribute("aria-pressed", "false");
    voices.support(Fixtures.aResident(), idea(reader));
    voices.support(Fixtures.aResident(), idea(reader));
    String published = publishAnother(path);
    assertThat(seen).containsText(Integer.toString(before + 1));
    first.setOffline(false);

    assertThat(seen).containsText(Integer.toString(before + 2));
    Locator fresh = reader.locator(".fresh-ideas");
    assertThat(fresh).isVisible();
    lookAt(reader, "finding-fresh-de");
    assertAccessible(reader);
    fresh.click();
    assertThat(reader.locator(".idea-link").first()).hasText(published);
  }

  @Test
  void takesAwayWhatIsTakenBackAtOnceOrOnceThereIsALineAgain() {
    BrowserContext phone = phone(Language.GERMAN);
    Page reader = phone.newPage();
    String path = board() + "?order=newest";
    Actor.Resident author = Fixtures.aResident();
    IdeaId sooner = publish(author, path, "Ein Zebrastreifen am Markt");
    IdeaId later = publish(author, path, "Eine Schaukel am Ufer");
    reader.navigate(address(path));
    Locator cards = reader.locator(".idea-card:visible");
    Locator first = cards.filter(saying("Ein Zebrastreifen am Markt"));
    Locator second = cards.filter(saying("Eine Schaukel am Ufer"));
    assertThat(first).hasCount(1);
    assertThat(second).hasCount(1);

    ideas.withdraw(author, sooner);
    assertThat(first).hasCount(0);

    phone.setOffline(true);
    ideas.withdraw(author, later);
    assertThat(second).hasCount(1);
    phone.setOffline(false);
    assertThat(second).hasCount(0);
  }

  private static Locator.FilterOptions saying(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  /** Between a page and the line that tells it of news lies a while, on a thin one seconds. */
  @Test
  void showsWhatHappenedBeforeThereWasALine() {
    Page reader = phone(Language.GERMAN).newPage();
    AtomicBoolean done = new AtomicBoolean();
    List<Route> held = new ArrayList<>();
    reader.route(
        "**/api/v1/live**",
        route -> {
          if (done.get()) {
            route.resume();
          } else {
            held.add(route);
          }
        });
    reader.navigate(address(board() + "?order=newest"));
    Locator seen = reader.locator("button.support-button").first();
    assertThat(seen).isVisible();
    int before = count(seen);
    reader.waitForCondition(() -> !held.isEmpty());
    voices.support(Fixtures.aResident(), idea(reader));
    done.set(true);
    held.forEach(Route::resume);

    assertThat(seen).containsText(Integer.toString(before + 1));
  }

  @Autowired private org.stadtmosaik.idea.Ideas ideas;
  @Autowired private org.springframework.jdbc.core.simple.JdbcClient jdbc;

  @Test
  void offersSimilarIdeasWhileWriting() {
    Page page = phone(Language.GERMAN).newPage();
    String board = board();
    page.navigate(address(board + "?order=newest"));
    String text = page.locator(".idea-link[lang=de]").first().innerText();
    page.navigate(address(board + "/write"));
    page.locator("#idea-text").fill(text);
    assertThat(page.locator("similar-ideas li").first()).isVisible();
    assertAccessible(page);
    lookAt(page, "finding-similar-de");
  }

  private String publishAnother(String path) {
    String text = "Ein Trinkbrunnen vor der Schule";
    publish(Fixtures.aResident(), path, text);
    return text;
  }

  private IdeaId publish(Actor.Resident author, String path, String text) {
    BoardId board = new BoardId(java.util.UUID.fromString(path.substring(3, path.indexOf('?'))));
    jdbc.sql("UPDATE board SET review = 'ON_SUSPICION' WHERE id = ?").param(board.value()).update();
    return ideas
        .submit(author, board, org.stadtmosaik.shared.Ids.next(), Fixtures.saying(text))
        .id();
  }

  private static IdeaId idea(Page page) {
    return new IdeaId(
        java.util.UUID.fromString(page.locator("support-button").first().getAttribute("idea")));
  }

  private static int count(Locator button) {
    return Integer.parseInt(button.locator("span").last().innerText());
  }

  private static List<String> ideas(Page page) {
    assertThat(page.locator(".idea-link").first()).isVisible();
    return page.locator(".idea-link").allInnerTexts();
  }

  private String board() {
    java.util.UUID id =
        jdbc.sql(
                "SELECT board_id FROM idea WHERE state = 'PUBLISHED' GROUP BY board_id ORDER BY"
                    + " COUNT(*) DESC LIMIT 1")
            .query(java.util.UUID.class)
            .single();
    return "/b/" + id;
  }
}
