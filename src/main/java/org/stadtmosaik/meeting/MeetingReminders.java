package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.meeting.domain.FactStore;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.meeting.domain.ReminderStore;
import org.stadtmosaik.meeting.domain.ReminderStore.Due;
import org.stadtmosaik.meeting.domain.Told;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.shared.LocalizedText;

/**
 * Reminds people of meetings, of polls that end, and of places that are kept for them. Each
 * reminder is noted in the transaction that says it: a node that dies has said nothing and another
 * one says it, and two nodes at once say it once. What was missed while the portal stood still is
 * said as long as it is of use.
 */
@Service
public class MeetingReminders {

  private static final Logger LOG = LoggerFactory.getLogger(MeetingReminders.class);
  private static final Duration DAYS = Duration.ofDays(2);
  private static final Duration HOURS = Duration.ofHours(2);
  private static final Duration POLL = Duration.ofDays(1);
  private static final Duration OFFER = Duration.ofHours(2);

  /** An offer that was made for less is not reminded of. */
  private static final Duration LONG_OFFER = Duration.ofHours(6);

  private final ReminderStore store;
  private final FactStore facts;
  private final MeetingNotices notices;
  private final PollMessages polls;
  private final Clock clock;
  private final TransactionOperations transactions;

  MeetingReminders(
      ReminderStore store,
      FactStore facts,
      MeetingNotices notices,
      PollMessages polls,
      Clock clock,
      TransactionOperations transactions) {
    this.store = store;
    this.facts = facts;
    this.notices = notices;
    this.polls = polls;
    this.clock = clock;
    this.transactions = transactions;
  }

  /** Says all that is due. */
  public void remind() {
    Instant now = clock.instant();
    for (MeetingFacts meeting : facts.meetings(store.meetings(now, now.plus(DAYS)))) {
      remind(meeting, now);
    }
    for (Due poll : store.polls(now, now.plus(POLL))) {
      once("POLL", poll, () -> polls.ending(poll.subject(), poll.at()));
    }
    for (Due offer : store.offers(now, now.plus(OFFER), LONG_OFFER)) {
      once("OFFER", offer, () -> offerEnds(offer));
    }
  }

  private void remind(MeetingFacts meeting, Instant now) {
    Instant begins = meeting.begins();
    Due due = new Due(meeting.id(), begins);
    if (!now.isBefore(begins) || now.isBefore(begins.minus(DAYS))) {
      return;
    }
    boolean soon = !now.isBefore(begins.minus(HOURS));
    // A day has no hour before which one could be reminded.
    if (soon && meeting.time() instanceof MeetingTime.Span) {
      once("HOURS", due, () -> tell(meeting, "meetingmail.reminderHours", HOURS));
    } else if (!soon) {
      once("DAYS", due, () -> tell(meeting, "meetingmail.reminderDays", DAYS));
    }
  }

  // One that fails keeps no other from being said; the log has it, and the next minute tries again.
  private void once(String kind, Due due, Runnable telling) {
    try {
      transactions.executeWithoutResult(_ -> {
        if (store.claim(kind, due, clock.instant())) {
          telling.run();
        }
      });
    } catch (RuntimeException e) {
      LOG.error("Nobody was reminded of {} {}", kind, due.subject(), e);
    }
  }

  private void tell(MeetingFacts meeting, String key, Duration before) {
    LocalizedText commune = notices.commune(meeting.commune());
    List<UUID> people = store.confirmed(meeting.id(), meeting.begins().minus(before));
    notices.tell(
        people,
        Notice.of(
                MeetingNotices.TOPIC,
                key,
                MeetingWords.of(meeting, null, null, clock.instant()),
                commune,
                meeting.id() + "/" + key + "/" + meeting.begins())
            .until(meeting.begins()));
  }

  private void offerEnds(Due offer) {
    Told told = facts.registrations(List.of(offer.subject())).getFirst();
    MeetingFacts meeting = facts.meetings(List.of(told.meeting())).getFirst();
    notices.tell(
        List.of(told.id()),
        Notice.of(
                MeetingNotices.TOPIC,
                "meetingmail.offerEnds",
                MeetingWords.of(meeting, null, offer.at(), clock.instant()),
                notices.commune(meeting.commune()),
                meeting.id() + "/offerEnds/" + offer.at())
            .until(offer.at()));
  }
}
