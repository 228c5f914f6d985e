package org.stadtmosaik.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.notification.domain.ContactStore;
import org.stadtmosaik.notification.domain.InboxRow;
import org.stadtmosaik.notification.domain.InboxStore;
import org.stadtmosaik.notification.domain.InboxWords;
import org.stadtmosaik.notification.domain.StoredContact;
import org.stadtmosaik.shared.Actor;

/**
 * What a resident was told, on the device with which they took part. Only its secret tells which
 * messages are theirs, so nobody but a resident ever sees any.
 */
@Service
public class Inbox {

  /** Older ones are not shown. */
  static final int LIMIT = 100;

  /** Whether the resident gets mails too. */
  public enum Mailing {
    /** They left no address. */
    NONE,
    WANTED,
    STOPPED
  }

  private final AddressBook book;
  private final ContactStore contacts;
  private final InboxStore store;
  private final Clock clock;

  Inbox(AddressBook book, ContactStore contacts, InboxStore store, Clock clock) {
    this.book = book;
    this.contacts = contacts;
    this.store = store;
    this.clock = clock;
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<InboxMessage> messages(Actor actor) {
    List<UUID> owners = book.pseudonyms(actor);
    Map<UUID, StoredContact> known = new HashMap<>();
    contacts.ownedBy(owners).forEach(contact -> known.put(contact.recipient(), contact));
    return store.of(owners, LIMIT).stream()
        .filter(row -> row.words() != null)
        .map(row -> message(row, path(row, known.get(row.recipient()))))
        .toList();
  }

  /** How many have not been seen. */
  @Transactional(readOnly = true)
  public int unread(Actor actor) {
    return store.countUnread(book.pseudonyms(actor));
  }

  /**
   * Notes that messages have been seen.
   *
   * @param newest the time of the newest one of them: what came meanwhile stays new
   */
  @Transactional
  public void seen(Actor actor, Instant newest) {
    store.read(book.pseudonyms(actor), newest, clock.instant());
  }

  @Transactional(readOnly = true)
  public Mailing mailing(Actor actor) {
    List<StoredContact> addressed =
        contacts.ownedBy(book.pseudonyms(actor)).stream()
            .filter(contact -> contact.addressMark() != null)
            .toList();
    if (addressed.isEmpty()) {
      return Mailing.NONE;
    }
    return addressed.stream().anyMatch(StoredContact::mails) ? Mailing.WANTED : Mailing.STOPPED;
  }

  /** Stops all mails to the acting resident, or has them sent again. */
  @Transactional
  public void wantMails(Actor actor, boolean wanted) {
    contacts.wantMails(book.pseudonyms(actor), wanted);
  }

  private @Nullable String path(InboxRow row, @Nullable StoredContact contact) {
    return row.path() != null || contact == null
        ? row.path()
        : book.opened(contact).reach().ownPath();
  }

  private static InboxMessage message(InboxRow row, @Nullable String path) {
    InboxWords words = Objects.requireNonNull(row.words());
    return new InboxMessage(
        words.sender(),
        words.subject(),
        words.text(),
        row.language(),
        words.action(),
        path,
        row.toldAt(),
        row.readAt() == null);
  }
}
