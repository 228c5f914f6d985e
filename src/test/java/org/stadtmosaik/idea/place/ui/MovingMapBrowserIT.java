package org.stadtmosaik.idea.place.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.commune.tile.MapTiles;
import org.stadtmosaik.commune.tile.TestTiles;
import org.stadtmosaik.shared.Language;

/** The map that can be moved: on a board's page and where an idea's place is shown. */
class MovingMapBrowserIT extends DemoPortal {

  private static final String SCRIPT = "<script>document.title='evil'</script><img src=x>";

  /** What draws the map; it is loaded only when one is opened. */
  private static final Pattern LEAFLET = Pattern.compile(".*/VAADIN/build/ground-.*\\.js");

  @Autowired private JdbcClient jdbc;
  @Autowired private MapTiles tiles;

  private final List<String> asked = new CopyOnWriteArrayList<>();

  @BeforeAll
  void somebodyPastesHtml() {
    jdbc.sql(
            "UPDATE idea SET title = ? WHERE board_id = ? AND state = 'PUBLISHED' AND latitude IS"
                + " NOT NULL ORDER BY submitted_at DESC LIMIT 2")
        .params(SCRIPT, board())
        .update();
  }

  @Test
  void movesAndEnlargesABoardsMap() {
    for (Language language : List.of(Language.GERMAN, Language.ARABIC)) {
      boolean german = language.equals(Language.GERMAN);
      try (BrowserContext device = german ? desk(language) : phone(language)) {
        Page page = device.newPage();
        still(page);
        page.navigate(address("/b/" + board() + "/map"));
        open(page);
        Locator marks = page.locator(".map-mark");
        int together = marks.count();
        List<String> all = numbers(page);
        assertThat(all).hasSize(page.locator("li[data-place]").count()).doesNotHaveDuplicates();
        assertThat(together).isLessThan(all.size());
        lookAt(page, "map-board-" + language.tag());
        assertAccessible(page);
        assertFits(page);

        page.locator(".map-ground").focus();
        for (int i = 0; i < 3; i++) {
          page.keyboard().press("+");
        }
        page.waitForCondition(() -> marks.count() > together);
        assertThat(numbers(page)).containsExactlyInAnyOrderElementsOf(all);
        lookAt(page, "map-board-close-" + language.tag());
        int apart = marks.count();
        for (int i = 0; i < 3; i++) {
          page.locator(".map-zoom button").last().press("Enter");
        }
        page.waitForCondition(() -> marks.count() < apart);
        assertThat(page.locator(".map-zoom button").last()).hasAttribute("aria-disabled", "true");
        assertThat(page.locator(".map-zoom button").last()).isFocused();
      }
    }
  }

  @Test
  void showsWhatPeopleWroteAsText() {
    for (Language language : List.of(Language.GERMAN, Language.ARABIC)) {
      try (BrowserContext phone = phone(language)) {
        Page page = opened(phone);
        Locator mark = page.locator(".map-mark").first();
        mark.press("Enter");
        Locator popup = page.locator(".map-ideas");
        Locator pasted = popup.locator("a").filter(new Locator.FilterOptions().setHasText(SCRIPT));
        for (int i = 1; pasted.count() == 0; i++) {
          page.keyboard().press("Escape");
          mark = page.locator(".map-mark").nth(i);
          mark.press("Enter");
        }
        assertThat(pasted.first()).isVisible();
        assertThat(pasted.first()).hasAttribute("dir", "auto");
        assertThat(popup.locator("a").first()).isFocused();
        assertThat(page.locator("main img[src=x]")).hasCount(0);
        assertThat(page.title()).isNotEqualTo("evil");
        lookAt(page, "map-popup-" + language.tag());
        assertAccessible(page);
        page.keyboard().press("Escape");
        assertThat(popup).hasCount(0);
        assertThat(mark).isFocused();
        mark.click();
        popup.locator("a").first().click();
        assertThat(page.locator(".idea-detail")).isVisible();
        assertThat(page.title()).isNotEqualTo("evil");
      }
    }
  }

  @Test
  void leavesTheDrawingWhereTheMapCannotBeLoaded() {
    try (BrowserContext phone = phone(Language.GERMAN)) {
      phone.route(LEAFLET, Route::abort);
      Page page = phone.newPage();
      page.navigate(address("/b/" + board() + "/map"));
      page.locator("board-map button").click();
      assertThat(page.locator("board-map [role=status]")).containsText("lädt gerade nicht");
      assertThat(page.locator(".commune-map .mark").first()).isVisible();
      assertThat(page.locator(".map-ground")).hasCount(0);
      lookAt(page, "map-board-without");

      page = write(phone, Language.GERMAN);
      page.locator("place-field summary").click();
      page.locator(".place-map").click(new Locator.ClickOptions().setPosition(190, 120));
      assertThat(page.locator("place-field [role=status]")).containsText("Der Punkt liegt hier");
      String before = page.locator(".needle").getAttribute("transform");
      page.locator(".place-map").press("ArrowRight");
      assertThat(page.locator(".needle")).not().hasAttribute("transform", before);
      assertThat(page.locator(".map-ground")).hasCount(0);
    }
  }

  @Test
  void takesAPlaceByFinger() {
    for (Language language : List.of(Language.GERMAN, Language.ARABIC)) {
      try (BrowserContext phone = touchPhone(language)) {
        Page page = write(phone, language);
        still(page);
        page.locator("place-field summary").tap();
        assertThat(page.locator(".map-ground .area").first()).isVisible();
        Locator area = page.locator(".map-name:not(.left-out)").first();
        page.locator(".map-ground")
            .tap(
                new Locator.TapOptions().setPosition(middle(page, area)[0], middle(page, area)[1]));
        assertThat(page.locator("place-field [role=status]")).containsText(area.textContent());
        assertThat(page.locator(".map-needle")).isVisible();
        page.locator(".map-zoom button").first().tap();
        lookAt(page, "map-place-" + language.tag());
        assertAccessible(page);
        assertFits(page);
        page.locator("place-field .btn").tap();
        assertThat(page.locator(".map-needle")).hasCount(0);
        assertThat(page.locator("place-field [role=status]")).isEmpty();
      }
    }
  }

  @Test
  void takesAPlaceByKeyboardAlone() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = write(desk, Language.GERMAN);
      still(page);
      page.locator("#idea-text").fill("Hier fehlt ein Geländer am Wasser");
      page.locator("place-field summary").press("Enter");
      assertThat(page.locator(".map-ground .area").first()).isVisible();
      for (int i = 0; i < 4 && !isOnTheMap(page); i++) {
        page.keyboard().press("Tab");
      }
      assertThat(page.locator(".map-ground")).isFocused();
      assertThat(page.locator(".map-cross")).hasCSS("display", "block");
      page.keyboard().press("Enter");
      assertThat(page.locator(".map-needle")).isVisible();
      Object first = point(page);
      page.keyboard().press("+");
      page.keyboard().press("ArrowRight");
      page.keyboard().press("Enter");
      page.waitForCondition(() -> !first.equals(point(page)));
      assertThat(page.locator("place-field [role=status]")).containsText("Der Punkt liegt");
      lookAt(page, "map-place-keyboard");
      assertAccessible(page);
      page.locator(".idea-send").click();
      assertThat(page.locator("idea-form .notice[data-state=sent]")).isVisible();
      Double east =
          jdbc.sql("SELECT longitude FROM idea WHERE text = 'Hier fehlt ein Geländer am Wasser'")
              .query(Double.class)
              .single();
      assertThat(east * 10_000 % 1).isLessThan(1e-6);
    }
  }

  @Test
  void showsTilesThatThePortalHandsOn() {
    try (TestTiles host = new TestTiles().serve(tiles);
        BrowserContext desk = desk(Language.GERMAN)) {
      desk.onRequest(request -> asked.add(request.url()));
      Page page = opened(desk);
      assertThat(page.locator(".leaflet-tile-loaded").first()).isVisible();
      assertThat(page.locator(".map-credit")).containsText("© Kartenamt");
      page.waitForCondition(
          () -> page.locator(".leaflet-tile:not(.leaflet-tile-loaded)").count() == 0);
      lookAt(page, "map-board-tiles");
      assertAccessible(page);
      page.navigate(address("/display/dark?to=/b/" + board() + "/map"));
      open(page);
      assertThat(page.locator(".map-ground.tiled")).isVisible();
      lookAt(page, "map-board-tiles-dark");
      host.stop();
      page.waitForResponse(
          answer -> answer.status() == 502 && answer.url().contains("/map/tiles/"),
          () -> page.keyboard().press("+"));
      assertThat(page.locator(".map-mark").first()).isVisible();
      assertThat(host.asked()).isNotEmpty();
      assertThat(asked).anyMatch(url -> url.startsWith(address("/map/tiles/")));
    }
    assertThat(asked)
        .filteredOn(url -> !url.startsWith("data:") && !url.startsWith("blob:"))
        .allMatch(url -> url.startsWith(address("/")));
  }

  @Test
  void isReadInDarkColours() {
    try (BrowserContext desk = desk(Language.GERMAN)) {
      Page page = desk.newPage();
      page.navigate(address("/display/dark?to=/b/" + board() + "/map"));
      open(page);
      page.locator(".map-mark").first().press("Enter");
      lookAt(page, "map-board-dark");
      assertAccessible(page);
      page.navigate(address("/display/contrast-dark?to=/b/" + board() + "/map"));
      open(page);
      lookAt(page, "map-board-contrast");
      assertAccessible(page);
    }
  }

  private Page opened(BrowserContext device) {
    Page page = device.newPage();
    page.navigate(address("/b/" + board() + "/map"));
    open(page);
    return page;
  }

  private static void open(Page page) {
    assertThat(page.locator(".commune-map .mark").first()).isVisible();
    page.locator("board-map button").click();
    assertThat(page.locator(".map-mark").first()).isVisible();
    assertThat(page.locator(".commune-map .mark").first()).isHidden();
    assertThat(page.locator(".map-ground")).isFocused();
  }

  /** What stands beside the headings, mark by mark, by keyboard. */
  private static List<String> numbers(Page page) {
    List<String> numbers = new ArrayList<>();
    for (int i = 0; i < page.locator(".map-mark").count(); i++) {
      Locator mark = page.locator(".map-mark").nth(i);
      mark.press("Enter");
      assertThat(page.locator(".map-ideas")).isVisible();
      numbers.addAll(page.locator(".map-number").allTextContents());
      page.keyboard().press("Escape");
      assertThat(mark).isFocused();
    }
    return numbers;
  }

  /** As who wants no motion has it: everything is at once where it will be. */
  private static void still(Page page) {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
  }

  private static boolean isOnTheMap(Page page) {
    return (boolean) page.evaluate("document.activeElement.classList.contains('map-ground')");
  }

  private static Object point(Page page) {
    return page.evaluate("JSON.stringify(document.querySelector('place-field').point)");
  }

  /** Of an element, within the map. */
  private static double[] middle(Page page, Locator element) {
    var map = page.locator(".map-ground").boundingBox();
    var box = element.boundingBox();
    return new double[] {box.x + box.width / 2 - map.x, box.y + box.height / 2 - map.y};
  }

  private Page write(BrowserContext phone, Language language) {
    Page page = phone.newPage();
    page.navigate(address("/language/" + language.tag() + "?to=/b/" + board() + "/write"));
    assertThat(page.locator("#idea-text")).isVisible();
    return page;
  }

  private UUID board() {
    return jdbc.sql("SELECT id FROM board WHERE name = 'wohnen'").query(UUID.class).single();
  }
}
