package org.stadtmosaik.meeting.demo;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingMode;
import org.stadtmosaik.meeting.MeetingPlaces;
import org.stadtmosaik.meeting.MeetingSummary;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.MeetingView;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.meeting.Minutes;
import org.stadtmosaik.meeting.Need;
import org.stadtmosaik.meeting.Needs;
import org.stadtmosaik.meeting.PlaceId;
import org.stadtmosaik.meeting.Recurrence;
import org.stadtmosaik.meeting.RegistrationId;
import org.stadtmosaik.meeting.Registrations;
import org.stadtmosaik.meeting.SignUp;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.DemoProjectFinder;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ResidentKey;

/** Invented meetings in the invented projects, and invented people who come. */
@Component
class DemoMeetings implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");
  private static final String CHILD = "child:";
  private static final int RELEASED_BEFORE = 3;

  private final DemoProjectFinder projects;
  private final MeetingPlaces places;
  private final Meetings meetings;
  private final Registrations registrations;
  private final Minutes minutes;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DemoMeetings(
      DemoProjectFinder projects,
      MeetingPlaces places,
      Meetings meetings,
      Registrations registrations,
      Minutes minutes,
      Clock clock) {
    this.projects = projects;
    this.places = places;
    this.meetings = meetings;
    this.registrations = registrations;
    this.minutes = minutes;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 65;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (demo) {
      for (DemoMeeting meeting : DemoFile.read("meetings", DemoMeeting[].class)) {
        projects
            .find(meeting.commune(), meeting.project())
            .ifPresent(project -> make(project, meeting));
      }
    }
  }

  private void make(ProjectSummary project, DemoMeeting content) {
    boolean there =
        meetings.summaries(List.of(project.id())).stream()
            .map(MeetingSummary::title)
            .anyMatch(content.title()::equals);
    if (there) {
      return;
    }
    MeetingDraft draft = draft(project, content);
    MeetingView made =
        content.times() == 1
            ? meetings.announce(COMMAND, project.id(), draft)
            : meetings
                .series(
                    COMMAND,
                    project.id(),
                    draft,
                    new Recurrence(Recurrence.Unit.WEEKS, 1, content.times()))
                .getFirst();
    content.guests().forEach(guest -> signUp(made, guest));
    if (content.written() != null) {
      minutes.write(COMMAND, made.id(), null, content.written());
      minutes.publish(COMMAND, made.id());
    }
  }

  private MeetingDraft draft(ProjectSummary project, DemoMeeting content) {
    Instant start =
        LocalDate.now(clock.withZone(CommuneTime.ZONE))
            .plusDays(content.day())
            .atTime(LocalTime.parse(content.start()))
            .atZone(CommuneTime.ZONE)
            .toInstant();
    DemoMeeting.DemoContingent kept = content.contingent();
    return new MeetingDraft(
        content.title(),
        content.text(),
        content.agenda(),
        CommuneTime.ZONE,
        new MeetingTime.Span(start, start.plus(Duration.ofMinutes(content.minutes()))),
        place(project, content.place()),
        content.link() != null,
        content.link(),
        content.meets().stream().map(Need::new).collect(Collectors.toCollection(TreeSet::new)),
        content.sitePlaces(),
        content.onlinePlaces(),
        null,
        null,
        content.supplier() == null ? null : start.minus(Duration.ofDays(content.supplier())),
        null,
        kept == null
            ? List.of()
            : List.of(
                new MeetingDraft.Reserved(
                    null,
                    kept.name(),
                    MeetingMode.SITE,
                    kept.places(),
                    start.minus(Duration.ofDays(RELEASED_BEFORE)))));
  }

  private @Nullable PlaceId place(ProjectSummary project, String name) {
    return places.in(project.commune()).stream()
        .filter(place -> place.name().original().equals(name))
        .map(place -> place.id())
        .findFirst()
        .orElse(null);
  }

  private void signUp(MeetingView meeting, List<Object> guest) {
    byte[] secret = new byte[ResidentKey.BYTES];
    random.nextBytes(secret);
    registrations.register(
        new Actor.Resident(new ResidentKey(secret)),
        meeting.summary().handle(),
        new RegistrationId(Ids.next()),
        new SignUp(
            (String) guest.get(0),
            new Language((String) guest.get(1)),
            MeetingMode.SITE,
            (Integer) guest.get(2),
            null,
            needs(((List<?>) guest.get(3)).stream().map(String.class::cast).toList()),
            null));
  }

  private static Needs needs(List<String> codes) {
    return new Needs(
        codes.stream()
            .filter(code -> !code.startsWith(CHILD))
            .flatMap(code -> new Need(code).language().stream())
            .map(Language::tag)
            .collect(Collectors.toCollection(TreeSet::new)),
        codes.contains(Need.SIGN.code()),
        codes.stream()
            .filter(code -> code.startsWith(CHILD))
            .map(code -> Integer.valueOf(code.substring(CHILD.length())))
            .toList(),
        codes.contains(Need.STEP_FREE.code()),
        codes.contains(Need.QUIET.code()),
        codes.contains(Need.FOOD.code()),
        null);
  }
}
