package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.meeting.domain.ReminderStore;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.RecipientId;

/** Forgets how to reach people when what they took part in is long over. */
@Service
public class MeetingForgetting {

  /** Long enough for minutes, and for who asks why they got no mail. */
  private static final Duration KEPT = Duration.ofDays(60);

  /** As far back as the portal may have stood still. */
  private static final Duration LOOKED_BACK = Duration.ofDays(120);

  private final ReminderStore store;
  private final Contacts contacts;
  private final Clock clock;

  MeetingForgetting(ReminderStore store, Contacts contacts, Clock clock) {
    this.store = store;
    this.contacts = contacts;
    this.clock = clock;
  }

  /** Forgets addresses, own pages and messages. */
  @Transactional
  public void forget() {
    Instant until = clock.instant().minus(KEPT);
    contacts.forget(
        store.peopleOf(until.minus(LOOKED_BACK), until).stream().map(RecipientId::new).toList());
    store.deleteBefore(until);
  }
}
