package org.stadtmosaik.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinRequestInterceptor;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Flow keeps its last answer to each open page, in case the phone asks for it once more because it
 * was lost. The first one holds the whole page, most of what an open page takes. Long ones are kept
 * for a minute; a phone that comes later loads the page anew, where it was.
 */
final class LongAnswers implements VaadinRequestInterceptor {

  private static final long serialVersionUID = 1L;

  /** How long a long answer is kept. */
  static final Duration KEPT = Duration.ofMinutes(1);

  /** From how many UTF-16 units on an answer is long. */
  static final int LONG = 8_192;

  /** What Flow itself says when a session is over: its client loads the page anew. */
  static final String LOAD_ANEW = "for(;;);[" + VaadinService.createSessionExpiredJSON(false) + "]";

  private static final ScheduledExecutorService LATER =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("long-answers").factory());

  private final Duration kept;

  LongAnswers(Duration kept) {
    this.kept = kept;
  }

  @Override
  public void requestEnd(
      VaadinRequest request, VaadinResponse response, @Nullable VaadinSession session) {
    UI ui = UI.getCurrent();
    String answer = ui == null ? null : ui.getInternals().getLastRequestResponse();
    if (ui != null && answer != null && answer.length() >= LONG) {
      WeakReference<UI> page = new WeakReference<>(ui);
      WeakReference<String> asked = new WeakReference<>(answer);
      LATER.schedule(() -> release(page, asked), kept.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void release(WeakReference<UI> page, WeakReference<String> answer) {
    UI ui = page.get();
    VaadinSession session = ui == null ? null : ui.getSession();
    if (ui == null || session == null) {
      return;
    }
    session.lock();
    try {
      UIInternals internals = ui.getInternals();
      if (internals.getLastRequestResponse() == answer.get()) {
        internals.setLastRequestResponse(LOAD_ANEW);
      }
    } finally {
      session.unlock();
    }
  }

  @Override
  public void requestStart(VaadinRequest request, VaadinResponse response) {
    // Nothing has been said yet.
  }

  @Override
  public void handleException(
      VaadinRequest request,
      VaadinResponse response,
      @Nullable VaadinSession session,
      Exception thrown) {
    // The session's own error handler does.
  }
}
