package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.meeting.domain.AnswerStore;
import org.stadtmosaik.meeting.domain.CheckInStore;
import org.stadtmosaik.meeting.domain.ReminderStore;
import org.stadtmosaik.notification.Contacts;
import org.stadtmosaik.notification.RecipientId;

/** Forgets who people were when what they took part in is long over. */
@Service
public class MeetingForgetting {

  /** Long enough for minutes, and for who asks why they got no mail. */
  private static final Duration KEPT = Duration.ofDays(60);

  /** As far back as the portal may have stood still. */
  private static final Duration LOOKED_BACK = Duration.ofDays(120);

  private final ReminderStore store;
  private final AnswerStore answers;
  private final CheckInStore door;
  private final Contacts contacts;
  private final Clock clock;

  MeetingForgetting(
      ReminderStore store, AnswerStore answers, CheckInStore door, Contacts contacts, Clock clock) {
    this.store = store;
    this.answers = answers;
    this.door = door;
    this.contacts = contacts;
    this.clock = clock;
  }

  /**
   * Forgets addresses, own pages and messages; who answered which poll, and what they wrote; and
   * what was tapped on which phone at the door. Counts stay.
   */
  @Transactional
  public void forget() {
    Instant until = clock.instant().minus(KEPT);
    contacts.forget(
        store.peopleOf(until.minus(LOOKED_BACK), until).stream().map(RecipientId::new).toList());
    store.deleteBefore(until);
    answers.forgetBefore(until);
    door.forgetBefore(until);
  }
}
