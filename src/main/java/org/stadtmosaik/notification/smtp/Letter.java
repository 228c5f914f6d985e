package org.stadtmosaik.notification.smtp;

import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.stadtmosaik.notification.MailAddress;
import org.stadtmosaik.notification.domain.Body;
import org.stadtmosaik.notification.domain.OutboxMail;

/** Makes a MIME message of a row of the outbox. */
final class Letter {

  private static final String FILE = "stadtmosaik.ics";
  private static final String UTF_8 = StandardCharsets.UTF_8.name();

  private Letter() {}

  /**
   * @param empty a message of the sender's
   * @throws MessagingException if the row cannot be written as a mail
   */
  static MimeMessage fill(MimeMessage empty, OutboxMail mail, MailAddress from, Instant now)
      throws MessagingException {
    Body body = Objects.requireNonNull(mail.body(), "a mail that was sent has no text any more");
    // Through the constructor that parses and refuses, though it was checked when it was queued.
    InternetAddress to = new InternetAddress(new MailAddress(mail.recipient()).value(), true);
    empty.setFrom(address(from, body.sender()));
    empty.setRecipient(Message.RecipientType.TO, to);
    empty.setSubject(mail.subject(), UTF_8);
    empty.setSentDate(Date.from(now));
    empty.setHeader("Message-ID", messageId(mail, from));
    empty.setHeader("Content-Language", mail.language().tag());
    // RFC 3834: no out-of-office answers, please.
    empty.setHeader("Auto-Submitted", "auto-generated");
    if (body.unsubscribe() != null) {
      unsubscribe(empty, body.unsubscribe());
    }
    Wording wording = new Wording(body, mail.language());
    MimeMultipart parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(wording.plain(), "plain", mail.language().tag()));
    parts.addBodyPart(part(wording.html(mail.subject()), "html", mail.language().tag()));
    empty.setContent(body.calendar() == null ? parts : withEntry(parts, body.calendar()));
    return empty;
  }

  // RFC 8058 speaks of https only, and a provider would not post to anything else.
  private static void unsubscribe(MimeMessage letter, String address) throws MessagingException {
    letter.setHeader("List-Unsubscribe", "<" + address + ">");
    if (address.startsWith("https:")) {
      letter.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
  }

  /**
   * The entry twice: as the last alternative, where calendars look for it (RFC 6047), and as a file
   * to open, for programs that know nothing of that.
   */
  private static MimeMultipart withEntry(MimeMultipart alternatives, Body.CalendarFile entry)
      throws MessagingException {
    alternatives.addBodyPart(
        calendar(entry, "text/calendar; charset=UTF-8; method=" + entry.method()));
    MimeBodyPart text = new MimeBodyPart();
    text.setContent(alternatives);
    MimeBodyPart file = calendar(entry, "application/ics; name=\"" + FILE + "\"");
    file.setDisposition("attachment; filename=\"" + FILE + "\"");
    return new MimeMultipart("mixed", text, file);
  }

  // As bytes: whoever re-encodes a text may change its line ends.
  private static MimeBodyPart calendar(Body.CalendarFile entry, String type)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(
        new DataHandler(
            new ByteArrayDataSource(entry.content().getBytes(StandardCharsets.UTF_8), type)));
    part.setHeader("Content-Type", type);
    part.setHeader("Content-Transfer-Encoding", "base64");
    return part;
  }

  /** The same at every attempt, so that a mail program recognises what came twice. */
  private static String messageId(OutboxMail mail, MailAddress from) {
    return "<" + mail.id() + from.value().substring(from.value().lastIndexOf('@')) + ">";
  }

  private static InternetAddress address(MailAddress from, String name) throws MessagingException {
    try {
      return new InternetAddress(from.value(), name, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new MessagingException("UTF-8 is everywhere", e);
    }
  }

  private static MimeBodyPart part(String text, String subtype, String language)
      throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8, subtype);
    part.setHeader("Content-Language", language);
    return part;
  }
}
