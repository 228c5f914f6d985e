package org.stadtmosaik.shell.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AccessDeniedException;
import com.vaadin.flow.router.ErrorParameter;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.StaffId;
import org.stadtmosaik.shell.ActorProvider;

class ErrorPagesViewTest {

  @BeforeEach
  void open() {
    MockVaadin.setup(new Routes());
    UI.getCurrent().setLocale(Language.GERMAN.locale());
  }

  @AfterEach
  void close() {
    MockVaadin.tearDown();
  }

  @Test
  void showsTheReferenceThatTheLogHas() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(FailurePage.class);
    log.start();
    logger.addAppender(log);
    FailurePage page = new FailurePage();
    int status;
    try {
      status =
          page.setErrorParameter(
              null, new ErrorParameter<>(Exception.class, new IllegalStateException("secret")));
    } finally {
      logger.detachAppender(log);
    }
    UI.getCurrent().add(page);
    String reference = _get(Span.class, spec -> spec.withId("reference")).getText();
    assertThat(status).isEqualTo(500);
    assertThat(log.list).hasSize(1);
    assertThat(log.list.getFirst().getFormattedMessage()).isEqualTo("Reference " + reference);
    assertThat(log.list.getFirst().getThrowableProxy().getMessage()).isEqualTo("secret");
    assertThat(page.getElement().getTextRecursively()).doesNotContain("secret");
  }

  @Test
  void readsARefusalBehindWhateverWrapsIt() {
    FailurePage page = new FailurePage();
    Exception wrapped = new IllegalStateException(new NotFoundException());
    int status = page.setErrorParameter(null, new ErrorParameter<>(Exception.class, wrapped));
    assertThat(status).isEqualTo(404);
    assertThat(page.getElement().getTextRecursively())
        .contains("Das gibt es hier nicht oder nicht mehr.");
  }

  @Test
  void saysAConflictWithItsOwnSentence() {
    OtherRefusalPage page = new OtherRefusalPage();
    int status =
        page.setErrorParameter(
            null,
            new ErrorParameter<>(
                org.stadtmosaik.shared.DomainException.class,
                new ConflictException("shell.time.over")));
    assertThat(status).isEqualTo(409);
    assertThat(page.getElement().getTextRecursively()).contains("beendet");
  }

  @Test
  void hidesFromResidentsThatThereIsAPage() {
    DeniedPage page = new DeniedPage(actor(new Actor.Anonymous()));
    assertThat(denied(page)).isEqualTo(404);
    assertThat(page.getPageTitle()).isEqualTo("Diese Seite gibt es hier nicht");
    assertThat(page.getElement().getOuterHTML()).contains("staff/sign-in");
  }

  @Test
  void tellsAColleagueThatTheRoleIsMissing() {
    DeniedPage page =
        new DeniedPage(
            actor(new Actor.Staff(new StaffId(new UUID(0, 1)), "Maria", false, Map.of())));
    assertThat(denied(page)).isEqualTo(403);
    assertThat(page.getElement().getTextRecursively())
        .contains("Dafür fehlt Ihnen die Berechtigung.");
  }

  private static int denied(DeniedPage page) {
    return page.setErrorParameter(
        null, new ErrorParameter<>(AccessDeniedException.class, new AccessDeniedException()));
  }

  private static ObjectProvider<ActorProvider> actor(Actor actor) {
    return new StaticListableBeanFactory(Map.of("actor", (ActorProvider) () -> actor))
        .getBeanProvider(ActorProvider.class);
  }
}
