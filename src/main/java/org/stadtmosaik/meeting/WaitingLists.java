package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.meeting.domain.ContingentStore;
import org.stadtmosaik.meeting.domain.Entry;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.meeting.domain.MeetingStore;
import org.stadtmosaik.meeting.domain.RegistrationRow;
import org.stadtmosaik.meeting.domain.RegistrationStore;
import org.stadtmosaik.meeting.domain.WaitingList;
import org.stadtmosaik.shared.NotFoundException;

/** Takes waiting lists out of the tables, and puts what has become of them back. */
@Component
class WaitingLists {

  private final MeetingStore meetings;
  private final ContingentStore contingents;
  private final RegistrationStore registrations;
  private final MeetingMessages messages;
  private final Clock clock;

  WaitingLists(
      MeetingStore meetings,
      ContingentStore contingents,
      RegistrationStore registrations,
      MeetingMessages messages,
      Clock clock) {
    this.meetings = meetings;
    this.contingents = contingents;
    this.registrations = registrations;
    this.messages = messages;
    this.clock = clock;
  }

  /** A meeting with all that decides who comes. */
  record Listed(
      MeetingRow meeting,
      List<Contingent> contingents,
      Map<UUID, RegistrationRow> rows,
      WaitingList list) {

    RegistrationRow row(UUID id) {
      RegistrationRow row = rows.get(id);
      if (row == null) {
        throw new NotFoundException();
      }
      return row;
    }
  }

  /**
   * Keeps everybody else from the meeting until the transaction ends. Nothing may have been read in
   * it before: the database would show what was there then.
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Listed lock(UUID meeting) {
    return read(meetings.locked(meeting).orElseThrow(NotFoundException::new));
  }

  Listed read(MeetingRow meeting) {
    List<Contingent> kept = contingents.of(meeting.id());
    Map<UUID, RegistrationRow> rows = new LinkedHashMap<>();
    registrations.of(meeting.id()).forEach(row -> rows.put(row.id(), row));
    return new Listed(
        meeting,
        kept,
        rows,
        new WaitingList(
            meeting.places(kept, clock.instant()),
            meeting.begins(),
            rows.values().stream().map(RegistrationRow::entry).toList()));
  }

  /** Writes down what has changed, somebody new being there already, and tells those concerned. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void save(Listed listed) {
    Instant now = clock.instant();
    List<Entry> changed = listed.list().changed();
    registrations.turn(
        changed.stream().filter(entry -> listed.rows().containsKey(entry.id())).toList(), now);
    tell(
        changed.stream()
            .filter(entry -> isNews(listed.rows().get(entry.id()), entry))
            .collect(
                Collectors.groupingBy(
                    Entry::state,
                    () -> new EnumMap<>(RegistrationState.class),
                    Collectors.mapping(Entry::id, Collectors.toList()))));
  }

  private static boolean isNews(@Nullable RegistrationRow before, Entry now) {
    return before == null || before.state() != now.state() || before.mode() != now.mode();
  }

  private void tell(Map<RegistrationState, List<UUID>> news) {
    news.forEach((state, ids) -> {
      switch (state) {
        case WAITING -> messages.waiting(ids);
        case OFFERED -> messages.offered(ids);
        case CONFIRMED -> messages.confirmed(ids);
        case EXPIRED -> messages.expired(ids);
        case DECLINED, CANCELLED -> messages.withdrawn(ids);
      }
    });
  }

  /** How each way to take part is filled. */
  static Map<MeetingMode, PlaceCounts> counts(Listed listed, Instant now) {
    Map<MeetingMode, PlaceCounts> counts = new EnumMap<>(MeetingMode.class);
    listed
        .meeting()
        .places(listed.contingents(), now)
        .forEach((mode, places) ->
            counts.put(
                mode,
                new PlaceCounts(
                    places.total(),
                    people(listed.rows().values(), mode, RegistrationState.CONFIRMED),
                    people(listed.rows().values(), mode, RegistrationState.OFFERED),
                    people(listed.rows().values(), mode, RegistrationState.WAITING),
                    places.total() == null ? null : listed.list().free(mode, null, now))));
    return counts;
  }

  private static int people(
      Collection<RegistrationRow> rows, MeetingMode mode, RegistrationState state) {
    return rows.stream()
        .filter(row -> row.mode() == mode && row.state() == state)
        .mapToInt(RegistrationRow::people)
        .sum();
  }
}
