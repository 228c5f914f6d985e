package org.stadtmosaik.notification;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.notification.domain.ContactStore;
import org.stadtmosaik.notification.domain.InboxStore;
import org.stadtmosaik.notification.domain.Reach;
import org.stadtmosaik.notification.domain.StoredContact;
import org.stadtmosaik.shared.Sha256;

/** How people who took part want to hear of it. */
@Service
public class Contacts {

  private static final int TOKEN_BYTES = 16;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final AddressBook book;
  private final ContactStore store;
  private final InboxStore inbox;
  private final Clock clock;

  Contacts(AddressBook book, ContactStore store, InboxStore inbox, Clock clock) {
    this.book = book;
    this.store = store;
    this.inbox = inbox;
    this.clock = clock;
  }

  /**
   * Keeps or replaces how to reach somebody, in the caller's transaction, which has a lock on who
   * took part. What is {@code null} stays as it was; who has stopped mails to an address gets them
   * again by another one only.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Contact contact) {
    UUID recipient = contact.recipient().value();
    Optional<AddressBook.Entry> before = store.find(recipient).map(book::opened);
    MailAddress address = contact.address() != null ? contact.address() : address(before);
    Reach reach =
        new Reach(
            address == null ? null : address.value(),
            contact.ownPath() != null ? contact.ownPath() : ownPath(before),
            before.map(it -> it.reach().stop()).orElseGet(Contacts::token));
    byte[] mark = book.mark(address, contact.project());
    store.put(
        new StoredContact(
            recipient,
            contact.project().value(),
            contact.owner() == null ? null : contact.owner().value(),
            contact.language(),
            book.sealed(reach, contact.recipient()),
            mark,
            Sha256.of(reach.stop()),
            before
                .filter(it -> Arrays.equals(it.contact().addressMark(), mark))
                .map(it -> it.contact().mails())
                .orElse(true),
            clock.instant().truncatedTo(ChronoUnit.MICROS)));
  }

  /** Forgets address, own page and messages of these; nothing reaches them any more. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void forget(Collection<RecipientId> recipients) {
    List<UUID> ids = recipients.stream().map(RecipientId::value).toList();
    if (!ids.isEmpty()) {
      store.delete(ids);
      inbox.delete(ids);
    }
  }

  private static @Nullable MailAddress address(Optional<AddressBook.Entry> before) {
    return before.map(it -> it.reach().address()).map(MailAddress::new).orElse(null);
  }

  private static @Nullable String ownPath(Optional<AddressBook.Entry> before) {
    return before.map(it -> it.reach().ownPath()).orElse(null);
  }

  private static String token() {
    byte[] random = new byte[TOKEN_BYTES];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }
}
