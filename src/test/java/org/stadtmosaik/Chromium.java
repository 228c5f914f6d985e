package org.stadtmosaik;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one Chromium of a test process: starting one takes seconds, and what tests do apart they do
 * in contexts of their own. It ends with the process.
 */
public final class Chromium {

  private static @Nullable Browser running;

  private Chromium() {}

  /** The browser, started if it is not there or has gone. */
  public static Browser browser() {
    if (running == null || !running.isConnected()) {
      running = started();
    }
    return running;
  }

  /** Closes what the tests of a class have left open, so that no page goes on asking its portal. */
  public static void closeAll() {
    if (running != null) {
      List.copyOf(running.contexts()).forEach(BrowserContext::close);
    }
  }

  private static Browser started() {
    // A bound for what never comes; what comes is seen at once, also on a busy machine.
    PlaywrightAssertions.setDefaultAssertionTimeout(20_000);
    String path = System.getenv().getOrDefault("CHROMIUM_PATH", "/usr/bin/chromium");
    return Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))
        .chromium()
        .launch(
            new BrowserType.LaunchOptions()
                .setExecutablePath(Path.of(path))
                .setArgs(
                    List.of(
                        "--no-sandbox",
                        "--disable-gpu",
                        "--disable-quic",
                        "--no-first-run",
                        "--disable-background-networking",
                        "--disable-component-update",
                        "--disable-sync")));
  }
}
