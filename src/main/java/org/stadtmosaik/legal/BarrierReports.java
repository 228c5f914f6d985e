package org.stadtmosaik.legal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.legal.domain.LegalStore;
import org.stadtmosaik.legal.domain.ReportStore;
import org.stadtmosaik.legal.domain.Typed;
import org.stadtmosaik.notification.Mail;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.Mails;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** Barriers that people meet: anybody may say so, the commune's administrators read it. */
@Service
public class BarrierReports {

  /** Reports on a page. */
  public static final int PAGE_SIZE = 50;

  public static final int LONGEST_TEXT = 4_000;
  public static final int LONGEST_CONTACT = 200;

  /** More than this in an hour is no longer people: the table does not grow without bound. */
  private static final int PER_HOUR = 60;

  private final ReportStore reports;
  private final LegalStore pages;
  private final Communes communes;
  private final Mails mails;
  private final AuditLog audit;
  private final Clock clock;

  BarrierReports(
      ReportStore reports,
      LegalStore pages,
      Communes communes,
      Mails mails,
      AuditLog audit,
      Clock clock) {
    this.reports = reports;
    this.pages = pages;
    this.communes = communes;
    this.mails = mails;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps a report and mails it to the commune, if that has said where to.
   *
   * @throws NotFoundException if there is no such commune
   * @throws InvalidInputException if there is no text, or too much of it
   * @throws DomainException if there are too many at present
   */
  @Transactional
  public void send(NewReport typed) {
    CommuneSummary commune = communes.get(typed.commune());
    NewReport report = clean(typed);
    if (reports.has(commune.id(), report.clientId())) {
      return;
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (reports.countSince(commune.id(), now.minus(Duration.ofHours(1))) >= PER_HOUR) {
      throw new DomainException("legal.error.tooMany");
    }
    if (reports.add(report, now)) {
      pages
          .newest(commune.id())
          .flatMap(edition -> edition.content().fact(Fact.REPORT_MAILBOX))
          .ifPresent(mailbox -> mails.queue(mail(mailbox, commune, report)));
    }
  }

  /**
   * A page of a commune's reports, for its administrators.
   *
   * @param page from 0
   */
  @Transactional(readOnly = true)
  public ReportPage page(Actor actor, CommuneId commune, int page) {
    actor.require(commune, Role.ADMINISTRATOR);
    long offset = Math.multiplyExact((long) page, PAGE_SIZE);
    return new ReportPage(reports.list(commune, PAGE_SIZE, offset), page, reports.count(commune));
  }

  /** How many wait for this person. */
  @Transactional(readOnly = true)
  public int waiting(Actor actor) {
    if (!(actor instanceof Actor.Staff staff)) {
      return 0;
    }
    Set<CommuneId> administered =
        staff.roles().keySet().stream()
            .filter(commune -> staff.has(Role.ADMINISTRATOR, commune))
            .collect(Collectors.toSet());
    return reports.countOpen(administered);
  }

  /**
   * Notes that a report is dealt with; twice is as once.
   *
   * @throws NotFoundException if there is none, or it is another commune's
   */
  @Transactional
  public void done(Actor actor, UUID id) {
    BarrierReport report = reports.find(id).orElseThrow(NotFoundException::new);
    actor.require(report.commune(), Role.ADMINISTRATOR);
    if (reports.done(id, clock.instant())) {
      audit.record(actor, report.commune(), "legal.reportDone", "report:" + id, Map.of());
    }
  }

  private static NewReport clean(NewReport typed) {
    String text = Typed.clean(typed.text());
    String contact = Typed.clean(typed.contact()).replace('\n', ' ');
    if (text.isEmpty()) {
      throw new InvalidInputException("text", "legal.error.reportEmpty");
    }
    if (text.length() > LONGEST_TEXT) {
      throw new InvalidInputException("text", "legal.error.tooLong", LONGEST_TEXT);
    }
    if (contact.length() > LONGEST_CONTACT) {
      throw new InvalidInputException("contact", "legal.error.tooLong", LONGEST_CONTACT);
    }
    return new NewReport(typed.commune(), typed.clientId(), text, contact, typed.language());
  }

  /** In German, which is what the offices of the communes write in. */
  private static Mail mail(String mailbox, CommuneSummary commune, NewReport report) {
    String contact =
        report.contact().isEmpty()
            ? org.stadtmosaik.shared.Messages.get(Language.GERMAN, "legal.mail.noContact")
            : report.contact();
    return Mail.to(
            MailAddress.of(mailbox),
            Language.GERMAN,
            "legal.mail.report",
            commune.name().in(Language.GERMAN).text(),
            report.text(),
            contact)
        .in(commune.name());
  }
}
