package org.stadtmosaik.notification;

import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.notification.domain.OutboxMail;
import org.stadtmosaik.notification.domain.OutboxStore;
import org.stadtmosaik.notification.smtp.Wording;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.ForbiddenException;
import org.stadtmosaik.shared.NotFoundException;

/** The mails of the last days, for operators: the way out where no mail server is set. */
@Service
public class Outbox {

  /** Mails on a page. */
  public static final int PAGE_SIZE = 50;

  private final OutboxStore store;
  private final AuditLog audit;
  private final Clock clock;

  Outbox(OutboxStore store, AuditLog audit, Clock clock) {
    this.store = store;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * A page of the outbox.
   *
   * @param page from 0
   * @throws ForbiddenException unless the acting person operates the portal; so everywhere here
   */
  @Transactional(readOnly = true)
  public OutboxPage page(Actor actor, int page) {
    requireOperator(actor);
    return new OutboxPage(
        store.newestFirst(PAGE_SIZE, Math.multiplyExact((long) page, PAGE_SIZE)).stream()
            .map(Outbox::summary)
            .toList(),
        page,
        store.count());
  }

  /** How many mails wait or could not be delivered; none for whoever may not see them. */
  @Transactional(readOnly = true)
  public int waiting(Actor actor) {
    return actor.operates() ? store.countOpen() : 0;
  }

  /**
   * Opens a mail, which the log tells.
   *
   * @throws NotFoundException if it is not there (any more)
   */
  @Transactional
  public MailContent read(Actor actor, MailId id) {
    requireOperator(actor);
    OutboxMail mail = store.find(id.value()).orElseThrow(NotFoundException::new);
    boolean shown = mail.body() != null && mail.isValidAt(clock.instant());
    if (shown) {
      record(actor, "notification.mailRead", id);
    }
    return new MailContent(
        summary(mail),
        mail.recipient(),
        shown ? new Wording(mail.body(), mail.language()).plain() : null);
  }

  /**
   * Notes that the operator has told the person, so that the mail is not sent; twice is as once.
   *
   * @throws ConflictException if it was sent meanwhile
   */
  @Transactional
  public void handOver(Actor actor, MailId id) {
    requireOperator(actor);
    OutboxMail mail = store.find(id.value()).orElseThrow(NotFoundException::new);
    if (mail.state() == MailState.HANDED_OVER) {
      return;
    }
    if (!store.close(id.value(), MailState.HANDED_OVER, clock.instant())) {
      throw new ConflictException("notification.outbox.meanwhile");
    }
    record(actor, "notification.mailHandedOver", id);
  }

  /**
   * Has a mail that failed tried again.
   *
   * @throws ConflictException if it did not fail
   */
  @Transactional
  public void retry(Actor actor, MailId id) {
    requireOperator(actor);
    if (store.find(id.value()).isEmpty()) {
      throw new NotFoundException();
    }
    if (!store.retry(id.value(), clock.instant())) {
      throw new ConflictException("notification.outbox.meanwhile");
    }
    record(actor, "notification.mailRetried", id);
  }

  private void record(Actor actor, String action, MailId id) {
    audit.record(actor, null, action, "mail:" + id.value(), Map.of());
  }

  private static void requireOperator(Actor actor) {
    if (!actor.operates()) {
      throw new ForbiddenException();
    }
  }

  private static MailSummary summary(OutboxMail mail) {
    return new MailSummary(
        new MailId(mail.id()),
        mail.subject(),
        mail.language(),
        mail.createdAt(),
        mail.state(),
        mail.attempts(),
        mail.nextAttemptAt(),
        mail.problem() == null ? null : mail.problem().key());
  }
}
