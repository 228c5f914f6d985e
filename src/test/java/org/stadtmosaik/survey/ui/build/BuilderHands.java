package org.stadtmosaik.survey.ui.build;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** What a lead does on the page where surveys are written, in German. */
final class BuilderHands {

  private BuilderHands() {}

  /** Takes a question of this type, or another part, from the palette. */
  static void add(Page page, String type) {
    page.locator(".palette > summary").click();
    page.locator(".palette-type .palette-name")
        .getByText(type, new Locator.GetByTextOptions().setExact(true))
        .click();
    // The form of what was just added, and no longer that of what was written before.
    assertThat(page.locator(".build-form h2").first()).hasText(type);
    assertThat(page.locator(".build-form textarea").first()).isEmpty();
  }

  /** Writes into the pair of this number, in the order of the form. */
  static void write(Page page, int pair, String german, String other) {
    Locator fields = page.locator(".build-form .text-pair").nth(pair).locator("input, textarea");
    fields.first().fill(german);
    if (!other.isEmpty()) {
      fields.nth(1).fill(other);
    }
  }

  /** The line of a question in the list of all. */
  static Locator outline(Page page, String title) {
    return page.locator("question-list button")
        .filter(new Locator.FilterOptions().setHasText(title));
  }
}
