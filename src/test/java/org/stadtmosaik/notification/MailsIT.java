package org.stadtmosaik.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.notification.smtp.Delivery;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

@DatabaseTest
@Import(Fixtures.class)
class MailsIT {

  @RegisterExtension final MailServer server = new MailServer();

  @Autowired private Mails mails;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private TransactionOperations transaction;
  @Autowired private JdbcClient jdbc;
  @Autowired private BeanFactory beans;

  private final String address = "anna-" + UUID.randomUUID() + "@amt.example";

  @Test
  void sendsInTwoPartsInTheReadersLanguage() throws Exception {
    queue(code(Language.GERMAN, "Neustadt"));
    server.deliver(beans);

    MimeMessage mail = only();
    assertThat(mail.getSubject()).isEqualTo("Ihr Code für Neustadt");
    assertThat(mail.getFrom()[0].toString()).contains("portal@stadt.example");
    assertThat(((jakarta.mail.internet.InternetAddress) mail.getFrom()[0]).getPersonal())
        .isEqualTo("Stadt Neustadt");
    assertThat(mail.getContentType()).startsWith("multipart/alternative");
    assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(mail.getHeader("List-Unsubscribe")).isNull();
    assertThat(MailServer.plain(mail))
        .startsWith("Guten Tag,\n\nSie haben einen Code angefordert.\n\nGeben Sie ihn ein")
        .contains("\n\n123456\n\n")
        .contains("Portal öffnen:\nhttps://stadt.example/hier?a=1&b=2")
        .contains("-- \nStadt Neustadt\n");
    assertThat(MailServer.html(mail))
        .contains("<html lang=\"de\" dir=\"ltr\">", "123456", "Der Code gilt 10 Minuten.")
        .contains("href=\"https://stadt.example/hier?a=1&amp;b=2\"")
        .doesNotContain("<img", "<link", "url(", "<script");
  }

  @Test
  void sendsEinfacheSpracheAndArabicFromRightToLeft() throws Exception {
    queue(code(Language.PLAIN_GERMAN, "Neustadt"));
    queue(code(Language.ARABIC, "نويشتات"));
    server.deliver(beans);

    List<MimeMessage> both = server.received(address);
    MimeMessage plain = both.getFirst();
    MimeMessage arabic = both.get(1);
    assertThat(MailServer.plain(plain)).contains("Hier ist Ihr Code.");
    assertThat(MailServer.html(plain)).contains("lang=\"de-simple\"");
    assertThat(arabic.getSubject()).isEqualTo("رمزك لـ نويشتات");
    assertThat(arabic.getHeader("Content-Language")).containsExactly("ar");
    assertThat(MailServer.plain(arabic)).contains("لقد طلبت رمزاً.", "123456");
    assertThat(MailServer.html(arabic))
        .contains("<html lang=\"ar\" dir=\"rtl\">", "فتح المنصة", "<p dir=\"ltr\"");
  }

  @Test
  void saysHowToStopMailsThatPeopleHaveNotAskedForOneByOne() throws Exception {
    queue(news("Neustadt").unsubscribe(URI.create("https://stadt.example/stop")));
    server.deliver(beans);

    assertThat(only().getHeader("List-Unsubscribe"))
        .containsExactly("<https://stadt.example/stop>");
    assertThat(only().getHeader("List-Unsubscribe-Post"))
        .containsExactly("List-Unsubscribe=One-Click");
    assertThat(MailServer.plain(only())).contains("Keine solchen E-Mails mehr:");
  }

  @Test
  void keepsALineBreakOutOfTheHeadersAndMarkupOutOfTheText() throws Exception {
    queue(
        news("Park\r\nBcc: all@amt.example\r\n\r\n<b>x</b>")
            .in(LocalizedText.of(Language.GERMAN, "Stadt\r\nBcc: all@amt.example")));
    server.deliver(beans);

    MimeMessage mail = only();
    assertThat(mail.getSubject()).isEqualTo("Ihr Code für Park Bcc: all@amt.example <b>x</b>");
    assertThat(mail.getHeader("Bcc")).isNull();
    assertThat(mail.getAllRecipients()).hasSize(1);
    assertThat(MailServer.html(mail)).contains("&lt;b&gt;x&lt;/b&gt;").doesNotContain("<b>");
  }

  @Test
  void sendsOnlyWhatWasCommitted() {
    assertThatThrownBy(() -> mails.queue(news("Neustadt")))
        .isInstanceOf(IllegalTransactionStateException.class);
    transaction.executeWithoutResult(status -> {
      mails.queue(news("Neustadt"));
      status.setRollbackOnly();
    });
    server.deliver(beans);

    assertThat(server.received(address)).isEmpty();
  }

  @Test
  void triesAgainWhenTheServerIsBackAndDeliversOnce() throws Exception {
    MailId id = queue(news("Neustadt"));
    server.stop();
    server.deliver(beans);
    assertThat(column(id, "state")).isEqualTo("QUEUED");
    assertThat(column(id, "problem")).isEqualTo("UNREACHABLE");

    server.start();
    server.deliver(beans);
    assertThat(server.received(address)).as("not before its time").isEmpty();
    clock.advance(Duration.ofMinutes(1));
    server.deliver(beans);
    clock.advance(Duration.ofDays(1));
    server.deliver(beans);

    assertThat(only().getMessageID()).isEqualTo("<" + id.value() + "@stadt.example>");
    assertThat(column(id, "state")).isEqualTo("SENT");
    assertThat(column(id, "body")).isNull();
  }

  @Test
  void sendsAllOnceAServerIsBackThatWasDownForAnHour() {
    for (int i = 0; i < 30; i++) {
      queue(news("Neustadt " + i));
    }
    server.stop();
    for (int minute = 0; minute < 60; minute++) {
      server.deliver(beans);
      clock.advance(Duration.ofMinutes(1));
    }
    server.start();
    assertThat(server.received(address)).isEmpty();

    for (int minute = 0; minute < 64; minute++) {
      clock.advance(Duration.ofMinutes(1));
      server.deliver(beans);
    }

    assertThat(server.received(address)).hasSize(30);
    assertThat(server.received(address))
        .extracting(MimeMessage::getMessageID)
        .doesNotHaveDuplicates();
  }

  @Test
  void twoSendersAtTheSameTimeSendOnce() {
    for (int i = 0; i < 25; i++) {
      queue(news("Neustadt " + i));
    }
    List<Delivery> senders = List.of(server.delivery(beans), server.delivery(beans));

    Fixtures.atOnce(2, number -> senders.get(number).sendDue());

    assertThat(server.received(address)).hasSize(25);
    assertThat(server.received(address))
        .extracting(MimeMessage::getMessageID)
        .doesNotHaveDuplicates();
  }

  @Test
  void followsASenderThatDiedWhenItsTimeIsUp() {
    MailId id = queue(news("Neustadt"));
    jdbc.sql(
            "UPDATE notification_mail SET state = 'SENDING', attempts = 1,"
                + " next_attempt_at = next_attempt_at + INTERVAL 10 MINUTE WHERE id = ?")
        .param(id.value())
        .update();
    server.deliver(beans);
    assertThat(server.received(address)).isEmpty();

    clock.advance(Duration.ofMinutes(11));
    server.deliver(beans);

    assertThat(server.received(address)).hasSize(1);
  }

  @Test
  void givesUpAtOnceOnAMailboxThatDoesNotExist() throws Exception {
    MailId id = queue(news("Neustadt"));
    try (RefusingServer refusing = new RefusingServer("550 No such mailbox")) {
      MailServer.delivery(beans, refusing.port()).sendDue();
    }

    assertThat(column(id, "state")).isEqualTo("FAILED");
    assertThat(column(id, "problem")).isEqualTo("NO_SUCH_MAILBOX");
  }

  @Test
  void triesAgainWhenAMailboxIsOnlyBusy() throws Exception {
    MailId id = queue(news("Neustadt"));
    try (RefusingServer refusing = new RefusingServer("450 Try later")) {
      MailServer.delivery(beans, refusing.port()).sendDue();
    }

    assertThat(column(id, "state")).isEqualTo("QUEUED");
    assertThat(column(id, "problem")).isEqualTo("REFUSED");
  }

  @Test
  void sendsNoCodeThatIsNoLongerValid() {
    MailId id = queue(code(Language.GERMAN, "Neustadt"));
    clock.advance(Duration.ofMinutes(11));
    server.deliver(beans);

    assertThat(server.received(address)).isEmpty();
    assertThat(column(id, "state")).isEqualTo("EXPIRED");
    assertThat(column(id, "body")).isNull();
  }

  private Mail code(Language language, String place) {
    return Mail.to(MailAddress.of(address), language, "mailtest.code", place)
        .in(LocalizedText.of(Language.GERMAN, "Stadt Neustadt"))
        .code("123456", clock.instant().plus(Duration.ofMinutes(10)))
        .link(URI.create("https://stadt.example/hier?a=1&b=2"), null);
  }

  private Mail news(String place) {
    return Mail.to(MailAddress.of(address), Language.GERMAN, "mailtest.news", place);
  }

  private MailId queue(Mail mail) {
    return transaction.execute(_ -> mails.queue(mail));
  }

  private MimeMessage only() {
    assertThat(server.received(address)).hasSize(1);
    return server.received(address).getFirst();
  }

  private String column(MailId id, String name) {
    return jdbc.sql("SELECT " + name + " FROM notification_mail WHERE id = ?")
        .param(id.value())
        .query((row, _) -> java.util.Optional.ofNullable(row.getString(1)))
        .single()
        .orElse(null);
  }
}
