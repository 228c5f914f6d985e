package org.stadtmosaik.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.meeting.domain.FactStore;
import org.stadtmosaik.meeting.domain.FeedStore;
import org.stadtmosaik.meeting.domain.FeedToken;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.meeting.domain.Told;
import org.stadtmosaik.meeting.ical.CalendarEvent;
import org.stadtmosaik.meeting.ical.CalendarText;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.ResidentKey;

/**
 * A resident's own calendar, to subscribe to: the meetings for which they have a place, on
 * whichever device their calendar program is. Whoever has its address reads it, until it is
 * revoked.
 */
@Service
public class PersonalCalendars {

  /** How often an address can be revoked; nobody needs this many. */
  private static final int MOST = 20;

  private final FeedStore feeds;
  private final FactStore facts;
  private final MeetingCalendar calendar;
  private final CalendarHeads heads;
  private final Clock clock;

  PersonalCalendars(
      FeedStore feeds,
      FactStore facts,
      MeetingCalendar calendar,
      CalendarHeads heads,
      Clock clock) {
    this.feeds = feeds;
    this.facts = facts;
    this.calendar = calendar;
    this.heads = heads;
    this.clock = clock;
  }

  /** The path of a calendar, with a slash before it. */
  static String path(FeedToken token) {
    return "/calendar/personal/" + token.text() + ".ics";
  }

  /** What is to come for the acting resident, in the order in which it begins. */
  @Transactional(readOnly = true)
  public List<OwnMeeting> coming(Actor actor) {
    if (!(actor instanceof Actor.Resident(ResidentKey key))) {
      return List.of();
    }
    Map<UUID, Told> own = new HashMap<>();
    facts.registrationsOf(pseudonyms(key)).forEach(told -> own.put(told.meeting(), told));
    List<OwnMeeting> coming = new ArrayList<>();
    for (MeetingFacts meeting : facts.meetings(own.keySet())) {
      Told told = own.get(meeting.id());
      if (told != null && meeting.time().isOver(meeting.zone()).isAfter(clock.instant())) {
        coming.add(
            new OwnMeeting(
                meeting.handle(),
                meeting.title(),
                meeting.zone(),
                meeting.time(),
                meeting.cancelled(),
                told.state()));
      }
    }
    return coming;
  }

  /** Where the acting resident's calendar is, if they have one; what is in it is brought up. */
  @Transactional
  public Optional<String> path(Actor actor, Language reader) {
    if (!(actor instanceof Actor.Resident(ResidentKey key))) {
      return Optional.empty();
    }
    FeedToken token = next(key);
    if (feeds.find(token.hash()).isEmpty()) {
      return Optional.empty();
    }
    put(key, token, reader);
    return Optional.of(path(token));
  }

  /**
   * Makes the acting resident's calendar; twice is as once.
   *
   * @return its path
   */
  @Transactional
  public String subscribe(Actor actor, Language reader) {
    ResidentKey key = key(actor);
    FeedToken token = next(key);
    put(key, token, reader);
    return path(token);
  }

  /** Takes the calendar's address back: nothing is there any more. */
  @Transactional
  public void revoke(Actor actor) {
    feeds.revoke(next(key(actor)).hash());
  }

  /** The calendar of this token; nothing if there is none, or none any more. */
  @Transactional(readOnly = true)
  public Optional<String> read(String token) {
    FeedToken given = new FeedToken(token);
    return feeds
        .find(given.hash())
        .filter(row -> !row.revoked())
        .map(row -> written(given.open(row.sealed()), row.language()));
  }

  private String written(List<UUID> pseudonyms, Language reader) {
    Map<UUID, Told> own = new HashMap<>();
    facts.registrationsOf(pseudonyms).stream()
        .filter(told -> told.state() == RegistrationState.CONFIRMED)
        .forEach(told -> own.put(told.meeting(), told));
    List<CalendarEvent> events = new ArrayList<>();
    for (MeetingFacts meeting : facts.meetings(own.keySet())) {
      boolean online =
          Optional.ofNullable(own.get(meeting.id()))
              .filter(told -> told.mode() == MeetingMode.ONLINE)
              .isPresent();
      events.add(
          calendar.event(
              meeting, online ? MeetingCalendar.Part.ONLINE : MeetingCalendar.Part.SITE, reader));
    }
    return CalendarText.publish(heads.own(reader), events);
  }

  private void put(ResidentKey key, FeedToken token, Language reader) {
    feeds.put(
        new FeedStore.Row(token.hash(), token.seal(pseudonyms(key)), reader, false),
        clock.instant());
  }

  private List<UUID> pseudonyms(ResidentKey key) {
    return facts.projects().stream()
        .map(project -> key.pseudonymIn(new ProjectId(project)).value())
        .toList();
  }

  /** The first token that was not revoked. */
  private FeedToken next(ResidentKey key) {
    List<FeedToken> tokens =
        IntStream.range(0, MOST).mapToObj(number -> FeedToken.of(key, number)).toList();
    List<byte[]> revoked =
        feeds.find(tokens.stream().map(FeedToken::hash).toList()).stream()
            .filter(FeedStore.Row::revoked)
            .map(FeedStore.Row::tokenHash)
            .toList();
    return tokens.stream()
        .filter(token -> revoked.stream().noneMatch(hash -> Arrays.equals(hash, token.hash())))
        .findFirst()
        .orElseThrow(() -> new ConflictException("meetingmail.own.tooMany"));
  }

  private static ResidentKey key(Actor actor) {
    if (actor instanceof Actor.Resident(ResidentKey key)) {
      return key;
    }
    throw new NotFoundException();
  }
}
