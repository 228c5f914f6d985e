package org.stadtmosaik.meeting.demo;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.MeetingPlace;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.PollAnswers;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.DemoProjectFinder;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.ResidentKey;

/** Invented date polls in the invented projects, answered the way phones answer. */
@Component
class DemoPolls implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");
  private static final LocalTime EVENING = LocalTime.of(20, 0);

  /** After every deadline. */
  private static final int FIRST_DATE = 14;

  private final Communes communes;
  private final DemoProjectFinder projects;
  private final MeetingPlaces places;
  private final Polls polls;
  private final PollAnswers answers;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DemoPolls(
      Communes communes,
      DemoProjectFinder projects,
      MeetingPlaces places,
      Polls polls,
      PollAnswers answers,
      Clock clock) {
    this.communes = communes;
    this.projects = projects;
    this.places = places;
    this.polls = polls;
    this.answers = answers;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 60;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (demo) {
      for (DemoPoll poll : DemoFile.read("polls", DemoPoll[].class)) {
        projects.find(poll.commune(), poll.project()).ifPresent(project -> make(project, poll));
      }
    }
  }

  private void make(ProjectSummary project, DemoPoll content) {
    boolean there =
        polls.summaries(List.of(project.id())).stream()
            .anyMatch(poll -> poll.title().equals(content.title()));
    if (there) {
      return;
    }
    List<MeetingPlace> known = places.in(project.commune());
    PollView poll =
        polls.open(
            COMMAND,
            project.id(),
            new PollDraft(
                content.title(),
                content.text(),
                CommuneTime.ZONE,
                at(today().plusDays(content.deadline()), EVENING),
                content.resultsVisible(),
                content.picks(),
                content.dates().stream().map(date -> date(date, known)).toList()));
    InventedPollAnswers invented =
        new InventedPollAnswers(poll, communes.neighbourhoods(project.commune()));
    for (DemoPoll.DemoCrowd crowd : content.answers()) {
      for (int i = 0; i < crowd.count(); i++) {
        answers.submit(
            resident(),
            poll.summary().handle(),
            InventedPollAnswers.id(),
            0,
            false,
            invented.of(crowd, i),
            null);
      }
    }
  }

  private PollDraft.Date date(DemoPoll.DemoDate date, List<MeetingPlace> known) {
    LocalDate day =
        today()
            .plusDays(FIRST_DATE)
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.of(date.weekday())))
            .plusWeeks(Objects.requireNonNullElse(date.week(), 0));
    return new PollDraft.Date(
        null,
        time(date, day),
        place(date.place(), known),
        Boolean.TRUE.equals(date.online()),
        date.capacity(),
        date.meets().stream().map(Need::new).collect(Collectors.toCollection(TreeSet::new)));
  }

  private static MeetingTime time(DemoPoll.DemoDate date, LocalDate day) {
    if (date.start() == null) {
      return new MeetingTime.Days(day, day);
    }
    Instant start = at(day, LocalTime.parse(date.start()));
    long minutes = Objects.requireNonNull(date.minutes());
    return new MeetingTime.Span(start, start.plus(Duration.ofMinutes(minutes)));
  }

  private static @Nullable PlaceId place(@Nullable String name, List<MeetingPlace> known) {
    return known.stream()
        .filter(place -> place.name().texts().containsValue(Objects.requireNonNullElse(name, "")))
        .map(MeetingPlace::id)
        .findFirst()
        .orElse(null);
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(CommuneTime.ZONE).toInstant();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), CommuneTime.ZONE);
  }

  private Actor.Resident resident() {
    byte[] bytes = new byte[ResidentKey.BYTES];
    random.nextBytes(bytes);
    return new Actor.Resident(new ResidentKey(bytes));
  }
}
