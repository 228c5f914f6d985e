package org.stadtmosaik.notification;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.notification.domain.Body;
import org.stadtmosaik.notification.domain.OutboxMail;
import org.stadtmosaik.operation.Settings;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Sha256;

/** Writes a notice as a mail to one person. */
@Component
class NoticeLetters {

  private final Mails mails;
  private final Settings settings;

  NoticeLetters(Mails mails, Settings settings) {
    this.mails = mails;
    this.settings = settings;
  }

  OutboxMail write(AddressBook.Entry to, String mailbox, Notice notice, Words words, Instant now) {
    Language language = to.contact().language();
    String path = notice.path() == null ? to.reach().ownPath() : notice.path();
    Body body =
        new Body(
            Words.oneLine(notice.sender().in(language).text()),
            words.text(),
            null,
            path == null ? null : settings.address(path),
            path == null ? null : words.action(),
            words.end(),
            settings.address(MailStop.path(to.reach().stop())),
            calendar(notice, language, mailbox));
    return new OutboxMail(
        id(to.contact().recipient(), notice.onceKey()),
        notice.key(),
        mailbox,
        language,
        words.subject(),
        body,
        notice.validUntil(),
        now,
        MailState.QUEUED,
        0,
        now,
        null);
  }

  private Body.@Nullable CalendarFile calendar(Notice notice, Language language, String mailbox) {
    CalendarPart part = notice.calendar();
    if (part == null) {
      return null;
    }
    return new Body.CalendarFile(
        part.method(), part.content(language, new MailAddress(mailbox), mails.from()));
  }

  /** The same for the same thing said to the same person, and with it the Message-ID. */
  private static UUID id(UUID recipient, String onceKey) {
    byte[] hash = Sha256.of(recipient + " " + onceKey);
    // Version 4 (RFC 9562), since MariaDB's UUID type refuses some of version 8.
    hash[6] = (byte) ((hash[6] & 0x0f) | 0x40);
    hash[8] = (byte) ((hash[8] & 0x3f) | 0x80);
    ByteBuffer bytes = ByteBuffer.wrap(hash);
    return new UUID(bytes.getLong(), bytes.getLong());
  }
}
