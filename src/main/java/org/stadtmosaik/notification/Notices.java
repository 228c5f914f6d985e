package org.stadtmosaik.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.notification.domain.InboxRow;
import org.stadtmosaik.notification.domain.InboxStore;
import org.stadtmosaik.notification.domain.InboxWords;
import org.stadtmosaik.notification.domain.OutboxMail;
import org.stadtmosaik.notification.domain.OutboxStore;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;

/** Where features leave what they have to say to people who take part in something. */
@Service
public class Notices {

  private final AddressBook book;
  private final InboxStore inbox;
  private final OutboxStore outbox;
  private final NoticeLetters letters;
  private final Clock clock;

  Notices(
      AddressBook book, InboxStore inbox, OutboxStore outbox, NoticeLetters letters, Clock clock) {
    this.book = book;
    this.inbox = inbox;
    this.outbox = outbox;
    this.letters = letters;
    this.clock = clock;
  }

  /**
   * Tells each of them, in the caller's transaction and in few statements however many they are: in
   * the inbox of their device, and by mail if they left an address and still want mails. Whoever
   * has no {@link Contact} is not told; a device or an address that is among them twice is told
   * once, as the first of them.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void tell(Collection<RecipientId> recipients, Notice notice) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    Map<Language, Words> words = new HashMap<>();
    List<InboxRow> rows = new ArrayList<>();
    List<AddressBook.Entry> people = inOrder(recipients);
    Set<UUID> owners = new HashSet<>();
    for (AddressBook.Entry person : people) {
      Words said = words.computeIfAbsent(person.contact().language(), it -> words(notice, it));
      UUID owner = person.contact().owner();
      rows.add(row(person, owner != null && owners.add(owner), notice, said, now));
    }
    Set<UUID> told = inbox.add(rows);
    Set<String> mailboxes = new HashSet<>();
    List<OutboxMail> mails = new ArrayList<>();
    for (AddressBook.Entry person : people) {
      if (told.contains(person.contact().recipient())) {
        person
            .mailbox()
            .filter(mailboxes::add)
            .map(it -> letters.write(person, it, notice, said(words, person), now))
            .ifPresent(mails::add);
      }
    }
    outbox.add(mails);
  }

  private List<AddressBook.Entry> inOrder(Collection<RecipientId> recipients) {
    Map<UUID, AddressBook.Entry> found = new HashMap<>();
    book.of(recipients).forEach(entry -> found.put(entry.contact().recipient(), entry));
    Map<UUID, AddressBook.Entry> ordered = new LinkedHashMap<>();
    for (RecipientId recipient : recipients) {
      AddressBook.Entry entry = found.get(recipient.value());
      if (entry != null) {
        ordered.put(recipient.value(), entry);
      }
    }
    return List.copyOf(ordered.values());
  }

  private static Words words(Notice notice, Language language) {
    return Words.of(language, notice.key(), notice.arguments().apply(language), true);
  }

  private static Words said(Map<Language, Words> words, AddressBook.Entry person) {
    return Objects.requireNonNull(words.get(person.contact().language()));
  }

  private static InboxRow row(
      AddressBook.Entry person, boolean shown, Notice notice, Words words, Instant now) {
    Language language = person.contact().language();
    InboxWords said =
        new InboxWords(
            Words.oneLine(notice.sender().in(language).text()),
            words.subject(),
            words.text(),
            words.action());
    return new InboxRow(
        Ids.next(),
        person.contact().recipient(),
        notice.onceKey(),
        shown ? person.contact().owner() : null,
        notice.topic(),
        language,
        shown ? said : null,
        notice.path(),
        now,
        null);
  }
}
