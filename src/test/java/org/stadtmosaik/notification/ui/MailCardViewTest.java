package org.stadtmosaik.notification.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.Routes;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.stadtmosaik.notification.MailContent;
import org.stadtmosaik.notification.MailId;
import org.stadtmosaik.notification.MailState;
import org.stadtmosaik.notification.MailSummary;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shell.UserText;

class MailCardViewTest {

  private static final Instant NOW = Instant.parse("2026-11-28T12:00:00Z");

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
  void tellsForWhomItIsOnlyOnceItIsOpened() {
    MailSummary mail = mail(MailState.QUEUED, null);
    MailCard card = card(mail);
    assertThat(card.getElement().getTextRecursively()).doesNotContain("anna@");

    card.open(new MailContent(mail, "anna@amt.example", "رمزك 123456"));

    assertThat(card.getElement().getTextRecursively()).contains("anna@amt.example");
    UserText text = _get(card, UserText.class);
    assertThat(text.getElement().getAttribute("lang")).isEqualTo("ar");
    assertThat(text.getText()).isEqualTo("رمزك 123456");
  }

  @Test
  void marksASubjectOfAnotherLanguage() {
    MailCard card = card(mail(MailState.QUEUED, null));

    assertThat(_get(card, H2.class).getElement().getAttribute("lang")).isEqualTo("ar");
    assertThat(card.getElement().getTextRecursively()).contains("Arabisch");
  }

  @Test
  void offersWhatCanBeDoneInEachState() {
    assertThat(buttons(card(mail(MailState.QUEUED, null))))
        .containsExactly("E-Mail öffnen", "Ich habe den Text übergeben");
    assertThat(buttons(card(mail(MailState.SENT, null)))).containsExactly("E-Mail öffnen");
    MailCard failed = card(mail(MailState.FAILED, "notification.problem.no_such_mailbox"));
    assertThat(buttons(failed)).contains("Noch einmal senden");
    assertThat(failed.getElement().getTextRecursively())
        .contains("Dieses Postfach gibt es nicht. Versuche bisher: 3");
  }

  @Test
  void saysThatTheTextIsGone() {
    MailSummary mail = mail(MailState.EXPIRED, null);
    MailCard card = card(mail);
    card.open(new MailContent(mail, "anna@amt.example", null));

    assertThat(_find(card, UserText.class)).isEmpty();
    assertThat(card.getElement().getTextRecursively()).contains("Den Text gibt es nicht mehr");
  }

  private static List<String> buttons(MailCard card) {
    return _find(card, NativeButton.class).stream().map(NativeButton::getText).toList();
  }

  private static MailCard card(MailSummary mail) {
    OutboxView nobody = null;
    MailCard card = new MailCard(mail, nobody, Clock.fixed(NOW, ZoneOffset.UTC));
    UI.getCurrent().add(card);
    return card;
  }

  private static MailSummary mail(MailState state, @Nullable String problem) {
    return new MailSummary(
        new MailId(Ids.next()), "رمزك", Language.ARABIC, NOW, state, 3, NOW, problem);
  }
}
