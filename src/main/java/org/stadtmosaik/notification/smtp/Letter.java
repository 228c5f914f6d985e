package org.stadtmosaik.notification.smtp;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
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
      empty.setHeader("List-Unsubscribe", "<" + body.unsubscribe() + ">");
    }
    Wording wording = new Wording(body, mail.language());
    MimeMultipart parts = new MimeMultipart("alternative");
    parts.addBodyPart(part(wording.plain(), "plain", mail.language().tag()));
    parts.addBodyPart(part(wording.html(mail.subject()), "html", mail.language().tag()));
    empty.setContent(parts);
    return empty;
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
