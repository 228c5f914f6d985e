package org.stadtmosaik.look;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.stadtmosaik.DemoPortal;
import org.stadtmosaik.look.ShownPages.Shown;
import org.stadtmosaik.shared.Language;

/**
 * A tool, no test: pictures of every page for looking at, in {@code target/shots}. Runs with {@code
 * -Dstadtmosaik.shots=true}; {@code stadtmosaik.shots.pages}, {@code .languages}, {@code .themes}
 * and {@code .widths} take fewer.
 */
@EnabledIfSystemProperty(named = "stadtmosaik.shots", matches = "true")
class ShotsBrowserIT extends DemoPortal {

  private static final Path FOLDER = Path.of("target/shots");
  private static final int HEIGHT = 844;

  @Autowired private JdbcClient jdbc;

  @Test
  void takesPicturesOfEveryPage() {
    ShownPages pages = new ShownPages(jdbc);
    shoot(Optional.empty(), pages.resident());
    shoot(Optional.of(ShownPages.MODERATOR), pages.moderator());
    shoot(Optional.of(ShownPages.LEAD), pages.lead());
    shoot(Optional.of(ShownPages.ADMINISTRATOR), pages.administrator());
    shoot(Optional.of(ShownPages.OPERATOR), pages.operator());
  }

  private void shoot(Optional<String> staff, List<Shown> pages) {
    Set<String> wanted = Set.copyOf(chosen("pages", ""));
    List<Shown> taken =
        pages.stream().filter(p -> wanted.isEmpty() || wanted.contains(p.name())).toList();
    if (taken.isEmpty()) {
      return;
    }
    try (BrowserContext device = device(Language.GERMAN, 390, HEIGHT)) {
      Page page = staff.map(email -> signedIn(device, email)).orElseGet(device::newPage);
      for (String tag : chosen("languages", "de,de-simple,ar")) {
        device.addCookies(List.of(new Cookie("language", tag).setUrl(address("/"))));
        taken.forEach(shown -> shoot(page, shown, tag));
      }
    }
  }

  private void shoot(Page page, Shown shown, String tag) {
    page.navigate(address(shown.path()));
    page.waitForLoadState(LoadState.NETWORKIDLE);
    page.locator("#outlet h1").first().waitFor();
    for (String theme : chosen("themes", "light,dark,contrast")) {
      for (String width : chosen("widths", "320,390,1280")) {
        picture(page, shown, tag, theme, Integer.parseInt(width));
      }
    }
  }

  private static void picture(Page page, Shown shown, String tag, String theme, int width) {
    page.emulateMedia(
        new Page.EmulateMediaOptions()
            .setReducedMotion(ReducedMotion.REDUCE)
            .setColorScheme(theme.equals("dark") ? ColorScheme.DARK : ColorScheme.LIGHT)
            .setContrast(theme.equals("contrast") ? Contrast.MORE : Contrast.NO_PREFERENCE));
    page.setViewportSize(width, HEIGHT);
    String name = "%s-%s-%s-%d.png".formatted(shown.name(), tag, theme, width);
    page.screenshot(
        new Page.ScreenshotOptions().setPath(FOLDER.resolve(name)).setFullPage(width > 1000));
  }

  private static List<String> chosen(String part, String usual) {
    List<String> chosen = new ArrayList<>();
    for (String word : System.getProperty("stadtmosaik.shots." + part, usual).split(",")) {
      if (!word.isBlank()) {
        chosen.add(word.strip());
      }
    }
    return chosen;
  }
}
