package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.stadtmosaik.Fixtures;
import org.stadtmosaik.Fixtures.Town;
import org.stadtmosaik.meeting.domain.PlaceStore;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/** Date polls for tests: {@code @Import({Fixtures.class, PollFixtures.class})}. */
@TestConfiguration(proxyBeanMethods = false)
public class PollFixtures {

  public static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final Polls polls;
  private final PlaceStore places;
  private final Clock clock;

  PollFixtures(Polls polls, PlaceStore places, Clock clock) {
    this.polls = polls;
    this.places = places;
    this.clock = clock;
  }

  /** A poll with so many evenings, which a week from now is over. */
  public PollView aPoll(Town town, int dates) {
    return polls.open(Fixtures.aLeadOf(town), town.project().id(), draft(evenings(dates, null)));
  }

  /** A poll with two evenings for so many people each. */
  public PollView aSmallPoll(Town town, int capacity) {
    return polls.open(Fixtures.aLeadOf(town), town.project().id(), draft(evenings(2, capacity)));
  }

  public PollDraft draft(List<PollDraft.Date> dates) {
    return new PollDraft(
        LocalizedText.of("Treffen am Kanal", "Meeting at the canal", "لقاء عند القناة"),
        LocalizedText.of("Wir planen das Ufer.", "We plan the bank.", "نخطط للضفة."),
        BERLIN,
        now().plus(Duration.ofDays(7)),
        true,
        1,
        dates);
  }

  public List<PollDraft.Date> evenings(int count, @Nullable Integer capacity) {
    List<PollDraft.Date> dates = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Instant start = now().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofDays(10L + i));
      dates.add(
          new PollDraft.Date(
              null,
              new MeetingTime.Span(start, start.plus(Duration.ofHours(2))),
              null,
              true,
              capacity,
              new TreeSet<>(List.of(Need.STEP_FREE))));
    }
    return dates;
  }

  /** The dates of a poll as a lead would write them down once more. */
  public static List<PollDraft.Date> again(PollView poll) {
    List<PollDraft.Date> dates = new ArrayList<>();
    poll.offered()
        .forEach(option ->
            dates.add(
                new PollDraft.Date(
                    option.id(),
                    option.time(),
                    option.place() == null ? null : option.place().id(),
                    option.online(),
                    option.capacity(),
                    option.meets())));
    return dates;
  }

  public MeetingPlace aPlace(Town town) {
    places.add(
        new MeetingPlace(
            new PlaceId(Ids.next()),
            town.id(),
            LocalizedText.of("Stadtteilhaus", "Community house", "بيت الحي"),
            "Kanalstraße 4",
            LocalizedText.of("Ohne Stufen.", "No steps.", "من دون درج."),
            null,
            null));
    return places.in(town.id()).stream()
        .max(Comparator.comparing(place -> place.id().value()))
        .orElseThrow();
  }

  /** Somebody who says the same to all dates. */
  public static PollAnswer saying(PollView poll, Choice choice, int people) {
    Map<OptionId, Choice> choices = new HashMap<>();
    poll.offered().forEach(option -> choices.put(option.id(), choice));
    return saying(choices, people);
  }

  public static PollAnswer saying(Map<OptionId, Choice> choices, int people) {
    return new PollAnswer("Amal", Language.ARABIC, null, people, Needs.NONE, null, choices);
  }

  private Instant now() {
    return clock.instant();
  }
}
