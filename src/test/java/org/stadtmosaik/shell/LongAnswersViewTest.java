package org.stadtmosaik.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LongAnswersViewTest {

  private static final String LONG = "x".repeat(LongAnswers.LONG);
  private static final String SHORT = "x".repeat(LongAnswers.LONG - 1);

  @BeforeEach
  void open() {
    MockVaadin.setup();
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void forgetsALongAnswerAfterAWhile() {
    answer(LONG);

    assertLetGo(UI.getCurrent());
  }

  @Test
  void keepsWhatWasSaidSince() {
    answer(LONG);
    UI.getCurrent().getInternals().setLastRequestResponse(SHORT);
    answer(SHORT);
    UI other = new UI();
    other.getInternals().setSession(VaadinSession.getCurrent());
    other.getInternals().setLastRequestResponse(LONG);
    UI first = UI.getCurrent();
    UI.setCurrent(other);
    end();
    UI.setCurrent(first);

    // Answers are let go in the order in which they were given.
    assertLetGo(other);
    assertThat(first.getInternals().getLastRequestResponse()).isEqualTo(SHORT);
  }

  private static void answer(String text) {
    UI.getCurrent().getInternals().setLastRequestResponse(text);
    end();
  }

  private static void end() {
    new LongAnswers(Duration.ofMillis(1))
        .requestEnd(
            VaadinRequest.getCurrent(), VaadinResponse.getCurrent(), VaadinSession.getCurrent());
  }

  /** With the session free, as it is between two requests. */
  private static void assertLetGo(UI ui) {
    VaadinSession session = ui.getSession();
    session.unlock();
    try {
      await().until(() -> kept(ui), LongAnswers.LOAD_ANEW::equals);
    } finally {
      session.lock();
    }
  }

  private static String kept(UI ui) {
    ui.getSession().lock();
    try {
      return ui.getInternals().getLastRequestResponse();
    } finally {
      ui.getSession().unlock();
    }
  }
}
