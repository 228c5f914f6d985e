package org.stadtmosaik.notification.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.notification.MailState;
import org.stadtmosaik.notification.domain.OutboxMail;
import org.stadtmosaik.notification.domain.OutboxStore;
import org.stadtmosaik.notification.domain.Problem;
import org.stadtmosaik.shared.DomainException;

/**
 * Sends what is due. A mail is taken in one transaction and ended in another: between them no
 * connection of the pool is held, and a sender that dies leaves a mail that is tried again, with
 * the same message id, when its time is up. Any number of senders may run at once.
 */
@Component
public class Delivery {

  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** Longer than all time limits of one batch together. */
  private static final Duration LEASE = Duration.ofMinutes(10);

  private static final int BATCH = 10;

  private final OutboxStore store;
  private final Smtp smtp;
  private final Clock clock;
  private final TransactionOperations transactions;

  public Delivery(OutboxStore store, Smtp smtp, Clock clock, TransactionOperations transactions) {
    this.store = store;
    this.smtp = smtp;
    this.clock = clock;
    this.transactions = transactions;
  }

  /**
   * Sends all mails that are due, if there is a mail server.
   *
   * @return how many the server has taken
   */
  public int sendDue() {
    store.expire(clock.instant());
    if (!smtp.isSet()) {
      return 0;
    }
    int sent = 0;
    List<OutboxMail> taken;
    do {
      taken =
          Objects.requireNonNull(
              transactions.execute(_ -> store.take(clock.instant(), LEASE, BATCH)));
      for (OutboxMail mail : taken) {
        sent += send(mail) ? 1 : 0;
      }
    } while (taken.size() == BATCH);
    return sent;
  }

  private boolean send(OutboxMail mail) {
    Instant now = clock.instant();
    if (!mail.isValidAt(now) || mail.body() == null) {
      return !store.finish(mail, MailState.EXPIRED, now);
    }
    try {
      JavaMailSender sender = Objects.requireNonNull(smtp.sender());
      MimeMessage letter =
          Letter.fill(sender.createMimeMessage(), mail, Objects.requireNonNull(smtp.from()), now);
      sender.send(letter);
    } catch (MailException e) {
      failed(mail, Failure.of(e), now);
      return false;
    } catch (MessagingException | DomainException e) {
      failed(mail, Problem.UNWRITABLE, now);
      return false;
    }
    store.finish(mail, MailState.SENT, now);
    return true;
  }

  private void failed(OutboxMail mail, Problem problem, Instant now) {
    boolean last = problem.isFinal() || mail.attempts() >= OutboxMail.ATTEMPTS;
    store.fail(mail, problem, last ? null : mail.nextAttempt(now), now);
    LOG.warn("Mail {} was not sent at attempt {}: {}", mail.id(), mail.attempts(), problem);
  }
}
