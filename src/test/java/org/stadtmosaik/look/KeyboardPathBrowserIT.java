package org.stadtmosaik.look;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.shared.Language;

/** A resident's whole path without ever touching the screen. */
class KeyboardPathBrowserIT extends DemoPortal {

  private static final int MOST_STEPS = 90;

  /** Where the focus is, how it is seen, and whether something lies over it. */
  private static final String FOCUS =
      """
      async () => {
        // What moves by the focus itself has moved in the second frame.
        await new Promise(seen => requestAnimationFrame(() => requestAnimationFrame(seen)));
        const el = document.activeElement;
        const seen = [el, el.closest('.choice'), el].map((it, i) =>
            it && getComputedStyle(it, i === 2 ? '::after' : null))
            .some(s => s && s.outlineStyle !== 'none' && parseFloat(s.outlineWidth) >= 3);
        const box = el.getBoundingClientRect();
        const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2);
        const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 20), 1), innerHeight - 2);
        const top = document.elementFromPoint(x, y);
        const free = !!top && (el.contains(top) || top.contains(el));
        const name = el.tagName + '.' + el.className + ' ' + el.textContent.trim().slice(0, 30);
        return { seen, free, name: free ? name : name + ' under ' + (top && top.outerHTML.slice(0, 90)) };
      }
      """;

  @ParameterizedTest
  @CsvSource({"de, 1", "de, 2", "ar, 1"})
  void writesAnIdeaAndFindsItAgainByKeyboardAlone(String tag, int letters) {
    Page page = phone(new Language(tag)).newPage();
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    new Letters(page).times(letters);
    page.navigate(address("/"));
    ready(page);

    enter(page, "h2 a[href$='c/nordhafen/wohnen-und-ankommen']");
    enter(page, "h2 a[href*='b/']");
    enter(page, "a[href$='/write']");
    reach(page, "#idea-text");
    String idea = "Ein Trinkbrunnen am Markt " + tag + letters;
    page.keyboard().type(idea);
    reach(page, ".idea-send");
    page.keyboard().press("Enter");
    assertThat(page.locator("[data-state=sent]")).isVisible();
    enter(page, "a[href$='mine']");
    assertThat(
            page.locator(".card")
                .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(idea)))
        .isVisible();
  }

  @ParameterizedTest
  @CsvSource({"de", "ar"})
  void opensTheLanguagesChoosesOneAndClosesThemAgain(String tag) {
    Page page = phone(new Language(tag)).newPage();
    page.navigate(address("/"));
    ready(page);
    reach(page, ".menu > summary");
    page.keyboard().press("Enter");
    assertThat(page.locator(".menu-panel")).isVisible();
    page.keyboard().press("Tab");
    page.keyboard().press("Escape");
    assertThat(page.locator(".menu-panel")).isHidden();
    assertThat(page.locator(".menu > summary")).isFocused();
    page.keyboard().press("Enter");
    reach(page, ".menu-panel a[hreflang=tr]");
    page.keyboard().press("Enter");
    assertThat(page.locator("html")).hasAttribute("lang", "tr");
    assertThat(page.locator("html")).hasAttribute("dir", "ltr");
  }

  private static void enter(Page page, String selector) {
    reach(page, selector);
    page.keyboard().press("Enter");
    page.waitForFunction("s => !document.activeElement.matches(s)", selector);
    ready(page);
  }

  private static void ready(Page page) {
    assertThat(page.locator("#outlet h1")).isVisible();
    page.waitForFunction("() => !document.querySelector('#readable, [aria-busy=true]')");
  }

  /** Goes on by Tab until it is there; everything on the way can be seen. */
  private static void reach(Page page, String selector) {
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(page.evaluate("() => document.activeElement === document.body"))) {
        continue;
      }
      var focus = (java.util.Map<?, ?>) page.evaluate(FOCUS);
      assertThat(focus.get("seen")).as("the focus shows on " + focus.get("name")).isEqualTo(true);
      assertThat(focus.get("free")).as("nothing lies over " + focus.get("name")).isEqualTo(true);
      if (Boolean.TRUE.equals(page.evaluate("s => document.activeElement.matches(s)", selector))) {
        return;
      }
    }
    throw new AssertionError("never came to " + selector + " at " + page.url());
  }
}
