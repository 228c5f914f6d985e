package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.meeting.domain.FactStore;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.meeting.domain.Told;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What people who take part in meetings are told, in their language, in the inbox and by mail with
 * an entry for their calendar. Everything is read from the tables in the caller's transaction, so
 * what has changed must have been written before; telling twice is telling once. What is told to
 * those who answered a poll, {@link PollMessages} says.
 */
@Service
public class MeetingMessages {

  private final FactStore facts;
  private final MeetingCalendar calendar;
  private final MeetingNotices notices;
  private final PollMessages polls;
  private final Clock clock;

  MeetingMessages(
      FactStore facts,
      MeetingCalendar calendar,
      MeetingNotices notices,
      PollMessages polls,
      Clock clock) {
    this.facts = facts;
    this.calendar = calendar;
    this.notices = notices;
    this.polls = polls;
    this.clock = clock;
  }

  /** The poll is decided and these meetings came of it: to all who answered, with the reason. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void decided(UUID poll, Collection<UUID> meetings) {
    polls.decided(poll, facts.meetings(meetings));
  }

  /** There will be no meeting: to all who answered, with the reason. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void pollCancelled(UUID poll) {
    polls.cancelled(poll);
  }

  /** A date has become another one, or is no longer offered: to all who answered. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void pollChanged(UUID poll) {
    polls.changed(poll);
  }

  /** These registrations have a place: at once, from the waiting list, or by staff. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void confirmed(Collection<UUID> registrations) {
    tell("meetingmail.confirmed", registrations, Entry.PUT);
  }

  /** These registrations wait. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void waiting(Collection<UUID> registrations) {
    tell("meetingmail.waiting", registrations, Entry.NONE);
  }

  /** A place is offered to these until their {@code offered_until}. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void offered(Collection<UUID> registrations) {
    tell("meetingmail.offered", registrations, Entry.NONE);
  }

  /** The offers to these ran out unanswered. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void expired(Collection<UUID> registrations) {
    tell("meetingmail.expired", registrations, Entry.NONE);
  }

  /** These registrations were cancelled, by the person or by staff. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void withdrawn(Collection<UUID> registrations) {
    tell("meetingmail.withdrawn", registrations, Entry.TAKE);
  }

  /** Place, link, agenda or words have changed, not the time: to all who have a place or wait. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(UUID meeting) {
    about(meeting, "meetingmail.changed", Entry.PUT);
  }

  /** The meeting has another time; its sequence is one higher. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void moved(UUID meeting) {
    about(meeting, "meetingmail.moved", Entry.PUT);
  }

  /** The meeting does not take place; its sequence is one higher and its reason is stored. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void cancelled(UUID meeting) {
    about(meeting, "meetingmail.cancelled", Entry.TAKE);
  }

  /** What happens to the entry in the calendar. */
  private enum Entry {
    PUT,
    TAKE,
    NONE
  }

  /** Registrations to which the very same is said: those of one meeting, mode and state. */
  private record Alike(
      UUID meeting,
      MeetingMode mode,
      RegistrationState state,
      @Nullable Instant until,
      long version) {

    private static Alike of(Told told) {
      return new Alike(
          told.meeting(), told.mode(), told.state(), told.offeredUntil(), told.version());
    }
  }

  private void tell(String key, Collection<UUID> registrations, Entry entry) {
    Map<Alike, List<UUID>> groups = grouped(facts.registrations(registrations), Alike::of);
    Map<UUID, MeetingFacts> meetings =
        facts
            .meetings(groups.keySet().stream().map(Alike::meeting).collect(Collectors.toSet()))
            .stream()
            .collect(Collectors.toMap(MeetingFacts::id, Function.identity()));
    groups.forEach((alike, ids) -> {
      MeetingFacts meeting = meetings.get(alike.meeting());
      if (meeting != null) {
        String once = once(meeting, key) + "/" + alike.version();
        notices.tell(
            ids,
            notice(meeting, key, once, alike.until(), entry, part(alike.mode(), alike.state())));
      }
    });
  }

  private void about(UUID id, String key, Entry entry) {
    Optional<MeetingFacts> found = facts.meetings(List.of(id)).stream().findFirst();
    if (found.isEmpty()) {
      return;
    }
    MeetingFacts meeting = found.get();
    String once = once(meeting, key) + "/" + meeting.version();
    grouped(facts.takingPart(id), told -> part(told.mode(), told.state()))
        .forEach((part, ids) ->
            notices.tell(
                ids,
                notice(
                    meeting,
                    key,
                    once,
                    null,
                    part == MeetingCalendar.Part.INVITED && entry == Entry.PUT ? Entry.NONE : entry,
                    part)));
    if (meeting.poll() != null) {
      notices.tell(
          facts.answersWithoutRegistration(meeting.poll(), id),
          notice(meeting, key, once, null, entry, MeetingCalendar.Part.INVITED)
              .at(MeetingAddress.path(meeting.handle())));
    }
  }

  private Notice notice(
      MeetingFacts meeting,
      String key,
      String once,
      @Nullable Instant until,
      Entry entry,
      MeetingCalendar.Part part) {
    LocalizedText commune = notices.commune(meeting.commune());
    Function<Language, List<Object>> words =
        MeetingWords.of(meeting, meeting.reason(), until, clock.instant());
    Notice notice = Notice.of(MeetingNotices.TOPIC, key, words, commune, once);
    return switch (entry) {
      case PUT -> notice.with(calendar.request(meeting, part, commune));
      case TAKE -> notice.with(calendar.cancel(meeting, commune));
      case NONE -> until == null ? notice : notice.until(until);
    };
  }

  private static String once(MeetingFacts meeting, String key) {
    return meeting.id() + "/" + key.substring(key.indexOf('.') + 1);
  }

  private static MeetingCalendar.Part part(MeetingMode mode, RegistrationState state) {
    if (state != RegistrationState.CONFIRMED) {
      return MeetingCalendar.Part.INVITED;
    }
    return mode == MeetingMode.ONLINE ? MeetingCalendar.Part.ONLINE : MeetingCalendar.Part.SITE;
  }

  private static <K> Map<K, List<UUID>> grouped(List<Told> told, Function<Told, K> by) {
    return told.stream()
        .collect(
            Collectors.groupingBy(
                by, LinkedHashMap::new, Collectors.mapping(Told::id, Collectors.toList())));
  }
}
