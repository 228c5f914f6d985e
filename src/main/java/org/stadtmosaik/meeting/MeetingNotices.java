package org.stadtmosaik.meeting;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.notification.Notices;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.LocalizedText;

/** The way of this room's messages to people. */
@Component
class MeetingNotices {

  static final String TOPIC = "meeting";

  private final Notices notices;
  private final Communes communes;

  MeetingNotices(Notices notices, Communes communes) {
    this.notices = notices;
    this.communes = communes;
  }

  /** Whose messages they are. */
  LocalizedText commune(CommuneId commune) {
    return communes.get(commune).name();
  }

  /** Tells those who registered or answered; each is reached as they wanted. */
  void tell(Collection<UUID> people, Notice notice) {
    if (!people.isEmpty()) {
      notices.tell(people.stream().map(RecipientId::new).toList(), notice);
    }
  }
}
