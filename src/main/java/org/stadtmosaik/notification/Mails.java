package org.stadtmosaik.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.notification.domain.Body;
import org.stadtmosaik.notification.domain.OutboxMail;
import org.stadtmosaik.notification.domain.OutboxStore;
import org.stadtmosaik.notification.smtp.Smtp;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Messages;

/** Where features leave what they have to say to somebody by mail. */
@Service
public class Mails {

  /** Never reached by anybody (RFC 2606). */
  private static final MailAddress NOBODY = new MailAddress("portal@stadtmosaik.invalid");

  private final OutboxStore store;
  private final Smtp smtp;
  private final Clock clock;

  Mails(OutboxStore store, Smtp smtp, Clock clock) {
    this.store = store;
    this.smtp = smtp;
    this.clock = clock;
  }

  /**
   * Queues a mail in the caller's transaction: it goes out after the commit, or not at all.
   *
   * @throws org.springframework.transaction.IllegalTransactionStateException without a transaction
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public MailId queue(Mail mail) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Words words = Words.of(mail.language(), mail.key(), mail.arguments(), mail.link() != null);
    OutboxMail queued =
        new OutboxMail(
            Ids.next(),
            mail.key(),
            mail.to().value(),
            mail.language(),
            words.subject(),
            body(mail, words),
            mail.validUntil(),
            now,
            MailState.QUEUED,
            0,
            now,
            null);
    store.add(queued);
    return new MailId(queued.id());
  }

  /** Whether mails go out by themselves; without a mail server an operator hands them over. */
  public boolean sends() {
    return smtp.isSet();
  }

  /** The address that mails come from, or one that nobody has where no mail server is set. */
  public MailAddress from() {
    return Objects.requireNonNullElse(smtp.from(), NOBODY);
  }

  private static Body body(Mail mail, Words words) {
    String sender =
        mail.sender() == null
            ? Messages.get(mail.language(), "shell.name")
            : mail.sender().in(mail.language()).text();
    return new Body(
        Words.oneLine(sender),
        words.text(),
        mail.code(),
        mail.link() == null ? null : mail.link().toASCIIString(),
        words.action(),
        words.end(),
        mail.unsubscribe() == null ? null : mail.unsubscribe().toASCIIString(),
        null);
  }
}
