package org.stadtmosaik;

import com.microsoft.playwright.Page;
import java.util.List;

/** Waits until a page can be opened without network. */
public final class KeptOffline {

  private KeptOffline() {}

  /**
   * Waits for a worker that has the page, its parts and this besides, twenty seconds at most.
   *
   * @param more addresses of what the page shows
   */
  public static void await(Page page, String... more) {
    page.evaluate(
        """
        async (more) => {
          await navigator.serviceWorker.ready;
          let missing = [];
          for (let i = 0; i < 200; i++) {
            const parts = performance.getEntriesByType('resource').map((it) => it.name)
              .filter((it) => it.includes('/VAADIN/build/'));
            const wanted = [location.pathname + location.search, ...more, ...parts];
            const found = await Promise.all(
                wanted.map((url) => caches.match(url, { ignoreVary: true })));
            missing = wanted.filter((_, at) => !found[at]);
            if (!navigator.serviceWorker.controller) missing.push('the worker itself');
            if (missing.length === 0) return;
            await new Promise((go) => setTimeout(go, 100));
          }
          throw new Error('not kept: ' + missing.join(', '));
        }
        """,
        List.of(more));
  }
}
