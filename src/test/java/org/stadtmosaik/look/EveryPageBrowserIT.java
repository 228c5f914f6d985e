package org.stadtmosaik.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.look.ShownPages.Shown;
import org.stadtmosaik.shared.Language;

/**
 * Walks every page: at 320 CSS pixels (WCAG 2.2, 1.4.10), with letters of twice the size (1.4.4),
 * and past axe in both directions of reading, by day, by night and with strong contrast.
 */
class EveryPageBrowserIT extends DemoPortal {

  /** What sticks out of the screen to a side, and text that is cut off there. */
  private static final String BEYOND =
      """
      () => {
        const wide = document.documentElement.clientWidth;
        const found = [];
        if (document.documentElement.scrollWidth > wide) {
          found.push('the page scrolls to ' + document.documentElement.scrollWidth);
        }
        const named = (el) => el.tagName.toLowerCase() + '.' + el.className + ' "'
            + el.textContent.trim().slice(0, 40) + '"';
        for (const el of document.body.querySelectorAll('*')) {
          const style = getComputedStyle(el);
          if (el.closest('.visually-hidden, .skip, .table thead, svg, script, style, option')
              || style.visibility === 'hidden' || el.getClientRects().length === 0) {
            continue;
          }
          const box = el.getBoundingClientRect();
          if (box.width > 0 && (box.right > wide + 1 || box.left < -1)) {
            found.push(named(el) + ' from ' + Math.round(box.left) + ' to ' + Math.round(box.right));
          }
          const clips = style.overflowX === 'hidden' || style.overflowX === 'clip'
              || style.textOverflow === 'ellipsis';
          if (clips && el.scrollWidth > el.clientWidth + 1 && !el.matches('input, textarea')) {
            found.push(named(el) + ' cuts off its text');
          }
        }
        return found.slice(0, 4).join('\\n    ');
      }
      """;

  private static final String COLOURS =
      """
      async () => {
        const run = await axe.run(
            { exclude: [['vaadin-connection-indicator']] },
            { runOnly: ['color-contrast'], resultTypes: ['violations'] });
        return run.violations.flatMap((rule) =>
            rule.nodes.slice(0, 2).map((node) => rule.id + ': ' + node.html));
      }
      """;

  @Autowired private JdbcClient jdbc;

  @Test
  void residentsPagesFitAndCanBeReadByEverybody() {
    ShownPages pages = new ShownPages(jdbc);
    walk(Optional.empty(), pages.resident());
  }

  @Test
  void moderatorsPagesFitAndCanBeReadByEverybody() {
    walk(Optional.of(ShownPages.MODERATOR), new ShownPages(jdbc).moderator());
  }

  @Test
  void leadsPagesFitAndCanBeReadByEverybody() {
    walk(Optional.of(ShownPages.LEAD), new ShownPages(jdbc).lead());
  }

  @Test
  void administratorsPagesFitAndCanBeReadByEverybody() {
    walk(Optional.of(ShownPages.ADMINISTRATOR), new ShownPages(jdbc).administrator());
  }

  @Test
  void operatorsPagesFitAndCanBeReadByEverybody() {
    walk(Optional.of(ShownPages.OPERATOR), new ShownPages(jdbc).operator());
  }

  private void walk(Optional<String> staff, List<Shown> pages) {
    List<String> found = new ArrayList<>();
    try (BrowserContext device = device(Language.GERMAN, 320, 640)) {
      Page page = staff.map(email -> signedIn(device, email)).orElseGet(device::newPage);
      page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
      Letters letters = new Letters(page);
      for (Language language : List.of(Language.GERMAN, Language.ARABIC)) {
        device.addCookies(List.of(new Cookie("language", language.tag()).setUrl(address("/"))));
        for (Shown shown : pages) {
          open(page, shown);
          String name = shown + " in " + language;
          found.addAll(unfit(page, name + " at 320 px"));
          found.addAll(past(page, language, name));
          letters.times(2);
          // Residents have phones, staff have desks; each screen as it is, with letters of 200 %.
          int width = staff.isPresent() ? 1280 : 390;
          page.setViewportSize(width, 800);
          found.addAll(unfit(page, name + " at " + width + " px, letters twice as large"));
          page.setViewportSize(320, 640);
          letters.times(1);
        }
      }
    }
    assertThat(found).as(String.join("\n", found)).isEmpty();
  }

  private void open(Page page, Shown shown) {
    page.navigate(address(shown.path()));
    page.locator("#outlet h1").first().waitFor();
    page.waitForFunction("() => !document.querySelector('[aria-busy=true]')");
  }

  private static List<String> unfit(Page page, String what) {
    String beyond = (String) page.evaluate(BEYOND);
    return beyond.isEmpty() ? List.of() : List.of(what + ":\n    " + beyond);
  }

  /**
   * All of axe's rules by day; by night and with strong contrast those that look at colours, which
   * are the same in every language.
   */
  private static List<String> past(Page page, Language language, String name) {
    List<String> found = new ArrayList<>(broken(page, name));
    if (language.equals(Language.GERMAN)) {
      theme(page, ColorScheme.DARK, Contrast.NO_PREFERENCE);
      found.addAll(colours(page, name + " by night"));
      theme(page, ColorScheme.LIGHT, Contrast.MORE);
      found.addAll(colours(page, name + " with strong contrast"));
      theme(page, ColorScheme.DARK, Contrast.MORE);
      found.addAll(colours(page, name + " with strong contrast by night"));
      theme(page, ColorScheme.LIGHT, Contrast.NO_PREFERENCE);
    }
    return found;
  }

  private static void theme(Page page, ColorScheme scheme, Contrast contrast) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setColorScheme(scheme)
            .setContrast(contrast)
            .setForcedColors(ForcedColors.NONE)
            .setReducedMotion(ReducedMotion.REDUCE));
  }

  /** In one page: that axe opens another one to look at frames costs a second each time. */
  private static List<String> broken(Page page, String name) {
    return new AxeBuilder(page)
            .setLegacyMode(true)
            .exclude("vaadin-connection-indicator")
            .analyze()
            .getViolations()
            .stream()
            .flatMap(rule -> shown(rule, name))
            .toList();
  }

  /** With the axe that is in the page already. */
  private static List<String> colours(Page page, String name) {
    List<?> found = (List<?>) page.evaluate(COLOURS);
    return found.stream().map(problem -> name + ": " + problem).toList();
  }

  private static Stream<String> shown(Rule rule, String name) {
    return rule.getNodes().stream()
        .limit(2)
        .map(node -> name + ": " + rule.getId() + ": " + node.getHtml());
  }
}
