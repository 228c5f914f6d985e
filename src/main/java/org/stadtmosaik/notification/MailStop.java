package org.stadtmosaik.notification;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.notification.domain.ContactStore;
import org.stadtmosaik.notification.domain.StoredContact;
import org.stadtmosaik.shared.Language;

/**
 * Stopping mails with the token that every one of them carries. Whoever has the token may; it stops
 * and resumes all mails of one project to the address that it was sent to, and tells nothing.
 */
@Service
public class MailStop {

  /**
   * What a token can be used for now.
   *
   * @param language of the person it was sent to
   * @param stopped whether mails are stopped
   */
  public record Standing(Language language, boolean stopped) {}

  private final AddressBook book;
  private final ContactStore store;

  MailStop(AddressBook book, ContactStore store) {
    this.book = book;
    this.store = store;
  }

  /** The page for a token, with a slash before it. */
  public static String path(String token) {
    return "/mail/stop/" + token;
  }

  /** Nothing if nobody has this token, or they are forgotten. */
  @Transactional(readOnly = true)
  public Optional<Standing> standing(String token) {
    return book.stoppedBy(token).map(it -> new Standing(it.language(), !it.mails()));
  }

  /**
   * Stops mails, or has them sent again; twice is as once.
   *
   * @return whether there is such a token
   */
  @Transactional
  public boolean want(String token, boolean mails) {
    Optional<StoredContact> contact = book.stoppedBy(token);
    contact.ifPresent(it -> {
      byte @Nullable [] mark = it.addressMark();
      if (mark != null) {
        store.wantMails(it.project(), mark, mails);
      }
    });
    return contact.isPresent();
  }
}
