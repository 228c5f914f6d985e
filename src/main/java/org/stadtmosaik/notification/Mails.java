package org.stadtmosaik.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
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

  private static final int LONGEST_SUBJECT = 200;

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
    OutboxMail queued =
        new OutboxMail(
            Ids.next(),
            mail.key(),
            mail.to().value(),
            mail.language(),
            oneLine(words(mail, ".subject")),
            body(mail),
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

  private static Body body(Mail mail) {
    String sender =
        mail.sender() == null
            ? Messages.get(mail.language(), "shell.name")
            : mail.sender().in(mail.language()).text();
    boolean ends = Messages.has(org.stadtmosaik.shared.Language.GERMAN, mail.key() + ".end");
    return new Body(
        oneLine(sender),
        paragraphs(words(mail, ".text")),
        mail.code(),
        mail.link() == null ? null : mail.link().toASCIIString(),
        mail.link() == null ? null : words(mail, ".action"),
        ends ? paragraphs(words(mail, ".end")) : List.of(),
        mail.unsubscribe() == null ? null : mail.unsubscribe().toASCIIString());
  }

  private static String words(Mail mail, String part) {
    return Messages.get(mail.language(), mail.key() + part, mail.arguments().toArray());
  }

  private static List<String> paragraphs(String text) {
    return Arrays.stream(text.split("\\n\\s*\\n")).map(String::strip).toList();
  }

  /** A header is one line, whatever an idea's title or a commune's name has in it. */
  private static String oneLine(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\s]+", " ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST_SUBJECT
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
  }
}
