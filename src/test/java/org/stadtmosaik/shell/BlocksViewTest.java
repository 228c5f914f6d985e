package org.stadtmosaik.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.ErrorEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;

class BlocksViewTest {

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
  void showsWhatSomebodyWroteAndNeverRunsIt() {
    UserText text = new UserText("<img src=x onerror=alert(1)>\nzweite Zeile", Language.ARABIC);
    assertThat(text.getElement().getOuterHTML())
        .contains("&lt;img src=x")
        .doesNotContain("<img")
        .contains("lang=\"ar\"")
        .contains("dir=\"auto\"")
        .contains("user-text");
    assertThat(text.getElement().getPropertyNames()).doesNotContain("innerHTML");
    assertThat(text.getText()).endsWith("\nzweite Zeile");
  }

  @Test
  void saysAStatusByWordAndColour() {
    StatusTag tag = new StatusTag(StatusTag.Tone.DECLINED, "abgelehnt");
    assertThat(tag.getText()).isEqualTo("abgelehnt");
    assertThat(tag.getClassNames()).containsExactlyInAnyOrder("tag", "tag-declined");
  }

  @Test
  void notesTheLanguageOfAForeignTextOnly() {
    LocalizedText german = LocalizedText.of(Language.GERMAN, "Radwege");
    assertThat(new LocalizedParagraph(german).getElement().getTextRecursively())
        .isEqualTo("Radwege");
    UI.getCurrent().setLocale(Language.ARABIC.locale());
    assertThat(new LocalizedParagraph(german).getElement().getTextRecursively())
        .isEqualTo("Radwege" + "كُتب باللغة الألمانية");
  }

  @Test
  void keepsTheExactMomentBehindTheWords() {
    Clock clock = Clock.fixed(Instant.parse("2026-11-23T11:00:00Z"), ZoneOffset.UTC);
    RelativeTime time = RelativeTime.past(Instant.parse("2026-11-21T11:00:00.5Z"), clock);
    assertThat(time.getElement().getText()).isEqualTo("vor 2 Tagen");
    assertThat(time.getElement().getAttribute("datetime")).isEqualTo("2026-11-21T11:00:00Z");
    assertThat(time.getElement().getAttribute("title")).isEqualTo("21. November 2026 um 12:00");
  }

  @Test
  void namesThePageAfterItsHeaderUnlessTheViewHasATitle() {
    UI.getCurrent().add(new PageHeader("Ideen für die Nordstadt"));
    MockVaadin.clientRoundtrip(false);
    assertThat(UI.getCurrent().getInternals().getTitle())
        .isEqualTo("Ideen für die Nordstadt · Stadtmosaik");
    UI.getCurrent().add(new PageHeader("Anderes"));
    MockVaadin.clientRoundtrip(false);
    assertThat(UI.getCurrent().getInternals().getTitle()).startsWith("Ideen");
  }

  @Test
  void hidesIconsFromScreenReadersAndMirrorsThoseThatPoint() {
    assertThat(Icon.CHEVRON.create().getClassNames()).contains("icon", "directed");
    assertThat(Icon.CLOCK.create().getClassNames()).doesNotContain("directed");
    assertThat(Icon.CLOCK.create().getElement().getAttribute("aria-hidden")).isEqualTo("true");
  }

  @Test
  void saysARefusalInTheReadersLanguageAndKeepsThePage() {
    Span page = new Span("page");
    UI.getCurrent().add(page);
    new UiErrors().error(new ErrorEvent(new RuntimeException(new NotFoundException())));
    assertThat(_get(Span.class, spec -> spec.withClasses("toast-text")).getText())
        .isEqualTo("Das gibt es hier nicht oder nicht mehr.");
    _click(_get(NativeButton.class, spec -> spec.withClasses("toast-close")));
    assertThat(_find(Span.class, spec -> spec.withClasses("toast-text"))).isEmpty();
    assertThat(page.isAttached()).isTrue();
  }

  @Test
  void showsTheReferenceUnderWhichAFailureIsLogged() {
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    Logger logger = (Logger) LoggerFactory.getLogger(UiErrors.class);
    log.start();
    logger.addAppender(log);
    try {
      new UiErrors().error(new ErrorEvent(new IllegalStateException("secret")));
    } finally {
      logger.detachAppender(log);
    }
    String shown = _get(Span.class, spec -> spec.withClasses("toast-text")).getText();
    String reference = shown.substring(shown.lastIndexOf(' ') + 1);
    assertThat(reference).matches("[0-9A-HJKMNP-TV-Z]{8}");
    assertThat(log.list)
        .extracting(ILoggingEvent::getFormattedMessage)
        .containsExactly("Reference " + reference);
    assertThat(shown).doesNotContain("secret");
  }
}
