package org.stadtmosaik.notification;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.notification.domain.ContactStore;
import org.stadtmosaik.notification.domain.Reach;
import org.stadtmosaik.notification.domain.StoredContact;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Sha256;
import tools.jackson.databind.json.JsonMapper;

/** The contacts and what lies sealed in them. */
@Component
class AddressBook {

  private static final JsonMapper JSON = new JsonMapper();

  /** A contact with what was sealed in it. */
  record Entry(StoredContact contact, Reach reach) {

    /** Where mails go; nothing if there is no address or mails are not wanted. */
    Optional<String> mailbox() {
      return contact.mails() ? Optional.ofNullable(reach.address()) : Optional.empty();
    }
  }

  private final ContactStore store;
  private final ContactKeys keys;

  AddressBook(ContactStore store, ContactKeys keys) {
    this.store = store;
    this.keys = keys;
  }

  List<Entry> of(Collection<RecipientId> recipients) {
    return store
        .of(recipients.stream().map(RecipientId::value).collect(Collectors.toSet()))
        .stream()
        .map(this::opened)
        .toList();
  }

  Entry opened(StoredContact contact) {
    byte[] plain = keys.open(contact.sealed(), new RecipientId(contact.recipient()));
    return new Entry(contact, JSON.readValue(plain, Reach.class));
  }

  byte[] sealed(Reach reach, RecipientId whose) {
    return keys.seal(JSON.writeValueAsString(reach).getBytes(StandardCharsets.UTF_8), whose);
  }

  /** What an address is known by within a project, so that two projects cannot be compared. */
  byte @Nullable [] mark(@Nullable MailAddress address, ProjectId project) {
    return address == null
        ? null
        : keys.mark(project.value() + " " + address.value().toLowerCase(Locale.ROOT));
  }

  /** The contact to which a token for stopping mails belongs. */
  Optional<StoredContact> stoppedBy(String token) {
    return store.byStopHash(Sha256.of(token));
  }

  /** Who the acting resident is in the projects that have contacts; empty for everybody else. */
  List<UUID> pseudonyms(Actor actor) {
    if (!(actor instanceof Actor.Resident resident)) {
      return List.of();
    }
    return store.projects().stream()
        .map(project -> resident.in(new ProjectId(project)).value())
        .toList();
  }
}
