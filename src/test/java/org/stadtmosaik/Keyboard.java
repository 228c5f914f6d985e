package org.stadtmosaik;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.function.BooleanSupplier;

/** Somebody who has a keyboard and nothing else: what cannot be reached by it is not there. */
public final class Keyboard {

  /** More than anybody would press to get through a page. */
  private static final int MANY = 250;

  private final Page page;
  private final int most;

  public Keyboard(Page page) {
    this(page, MANY);
  }

  /**
   * @param most how often the tab key is pressed before something counts as not to be reached
   */
  public Keyboard(Page page, int most) {
    this.page = page;
    this.most = most;
  }

  /** Goes on with the tab key until it, or something in it, has the focus. */
  public void reach(Locator place) {
    Locator wanted = place.first();
    assertThat(wanted).isVisible();
    goOn(() -> has(wanted), place.toString());
  }

  /** Goes on with the tab key until something has the focus that this selector matches. */
  public void reach(String selector) {
    goOn(
        () ->
            Boolean.TRUE.equals(
                page.evaluate("it => document.activeElement?.matches(it) ?? false", selector)),
        selector);
  }

  private void goOn(BooleanSupplier there, String what) {
    for (int i = 0; i < most; i++) {
      if (there.getAsBoolean()) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("cannot be reached by keyboard: " + what);
  }

  private static boolean has(Locator place) {
    return Boolean.TRUE.equals(place.evaluate("it => it.contains(document.activeElement)"));
  }

  /** Gets there and presses a key. */
  public void press(Locator place, String key) {
    reach(place);
    page.keyboard().press(key);
  }

  public void enter(Locator place) {
    press(place, "Enter");
  }

  /** Gets into a field and types. */
  public void type(Locator field, String words) {
    reach(field);
    page.keyboard().type(words);
    assertThat(field.first()).hasValue(words);
  }

  /** Goes down a list of the browser's own until it says these words. */
  public void choose(Locator list, String words) {
    reach(list);
    for (int i = 0; i < MANY; i++) {
      if (String.valueOf(list.evaluate("it => it.selectedOptions[0]?.text")).contains(words)) {
        return;
      }
      page.keyboard().press("ArrowDown");
      // Choosing must not throw out whoever chooses.
      reach(list);
    }
    throw new AssertionError("not in the list: " + words);
  }

  /** Opens a list of ours and goes down it to the words. */
  public void open(Locator list, String words) {
    enter(list);
    Locator items = page.locator("vaadin-select-item");
    assertThat(items.first()).isVisible();
    for (int i = 0; i < MANY; i++) {
      Locator item = items.filter(new Locator.FilterOptions().setHasText(words)).first();
      if (has(item)) {
        page.keyboard().press("Enter");
        assertThat(items.first()).isHidden();
        return;
      }
      page.keyboard().press("ArrowDown");
    }
    throw new AssertionError("not in the list: " + words);
  }
}
