package org.stadtmosaik.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.DatabaseTest;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.audit.AuditEntry;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.notification.domain.OutboxStore;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.StaffId;

@DatabaseTest
@Import(Fixtures.class)
class OutboxIT {

  @RegisterExtension final MailServer server = new MailServer();

  @Autowired private Outbox outbox;
  @Autowired private Mails mails;
  @Autowired private OutboxStore store;
  @Autowired private AuditLog audit;
  @Autowired private Fixtures.TestClock clock;
  @Autowired private TransactionOperations transaction;
  @Autowired private BeanFactory beans;

  private final Actor operator = new Actor.Staff(new StaffId(Ids.next()), "Ona", true, Map.of());
  private final String address = "anna-" + UUID.randomUUID() + "@amt.example";

  @Test
  void showsAnOperatorTheTextAndTellsTheLog() {
    MailId id = queue(Duration.ofMinutes(10));

    MailContent mail = outbox.read(operator, id);

    assertThat(mail.recipient()).isEqualTo(address);
    assertThat(mail.text()).contains("Sie haben einen Code angefordert.", "123456");
    AuditEntry entry = audit.entries(operator, null, 0).entries().getFirst();
    assertThat(entry.action()).isEqualTo("notification.mailRead");
    assertThat(entry.subject()).isEqualTo("mail:" + id.value());
    assertThat(entry.toString()).doesNotContain(address);
  }

  @Test
  void showsACodeOnlyWhileItIsValid() {
    MailId id = queue(Duration.ofMinutes(10));
    clock.advance(Duration.ofMinutes(10));

    assertThat(outbox.read(operator, id).text()).isNull();
  }

  @Test
  void doesNotSendWhatAnOperatorHasHandedOver() {
    MailId id = queue(Duration.ofMinutes(10));
    outbox.handOver(operator, id);
    outbox.handOver(operator, id);
    server.deliver(beans);

    assertThat(server.received(address)).isEmpty();
    assertThat(outbox.read(operator, id).summary().state()).isEqualTo(MailState.HANDED_OVER);
    assertThat(outbox.read(operator, id).text()).isNull();
  }

  @Test
  void saysThatAMailWasSentMeanwhile() {
    MailId id = queue(Duration.ofMinutes(10));
    server.deliver(beans);

    assertThatThrownBy(() -> outbox.handOver(operator, id)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> outbox.retry(operator, id)).isInstanceOf(ConflictException.class);
  }

  @Test
  void triesAFailedMailAgainWhenToldTo() throws Exception {
    MailId id = queue(Duration.ofMinutes(10));
    try (RefusingServer refusing = new RefusingServer("550 No such mailbox")) {
      MailServer.delivery(beans, refusing.port()).sendDue();
    }
    outbox.retry(operator, id);
    server.deliver(beans);

    assertThat(server.received(address)).hasSize(1);
  }

  @Test
  void forgetsWhatWasSentAfterADay() {
    MailId id = queue(Duration.ofMinutes(10));
    server.deliver(beans);
    assertThat(outbox.read(operator, id).summary().state()).isEqualTo(MailState.SENT);
    store.delete(clock.instant(), clock.instant().minus(Duration.ofDays(30)));
    assertThat(outbox.read(operator, id)).isNotNull();

    store.delete(clock.instant().plusSeconds(1), clock.instant().minus(Duration.ofDays(30)));

    assertThatThrownBy(() -> outbox.read(operator, id)).isInstanceOf(NotFoundException.class);
  }

  @Test
  void isClosedToEverybodyElse() {
    MailId id = queue(Duration.ofMinutes(10));
    Actor colleague = new Actor.Staff(new StaffId(Ids.next()), "Amira", false, Map.of());

    assertThatThrownBy(() -> outbox.page(colleague, 0)).isInstanceOf(ForbiddenException.class);
    assertThatThrownBy(() -> outbox.read(colleague, id)).isInstanceOf(ForbiddenException.class);
    assertThat(outbox.waiting(colleague)).isZero();
    assertThat(outbox.waiting(operator)).isPositive();
  }

  private MailId queue(Duration valid) {
    return transaction.execute(_ ->
        mails.queue(
            Mail.to(MailAddress.of(address), Language.GERMAN, "mailtest.code", "Neustadt")
                .code("123456", clock.instant().plus(valid))
                .link(java.net.URI.create("https://stadt.example/"), null)));
  }
}
