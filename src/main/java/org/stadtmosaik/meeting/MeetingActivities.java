package org.stadtmosaik.meeting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.meeting.domain.MeetingStore;
import org.stadtmosaik.meeting.domain.RegistrationStore;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;

/** Meetings on the pages of their projects, until they begin. */
@Component
@Order(30)
class MeetingActivities implements ActivityProvider {

  private final MeetingStore store;
  private final RegistrationStore registrations;
  private final MeetingPlaces places;
  private final Clock clock;

  MeetingActivities(
      MeetingStore store, RegistrationStore registrations, MeetingPlaces places, Clock clock) {
    this.store = store;
    this.registrations = registrations;
    this.places = places;
    this.clock = clock;
  }

  @Override
  public Map<ProjectId, List<Activity>> activities(
      Collection<ProjectId> projects, Language reader) {
    Instant now = clock.instant();
    List<MeetingRow> coming =
        store.inProjects(projects.stream().map(ProjectId::value).toList()).stream()
            .filter(it -> it.state() == MeetingState.PLANNED && now.isBefore(it.begins()))
            .toList();
    Map<UUID, Integer> held = registrations.held(coming.stream().map(MeetingRow::id).toList());
    Map<PlaceId, MeetingPlace> where =
        places.get(coming.stream().flatMap(it -> it.placeId().stream()).toList());
    return coming.stream()
        .collect(
            groupingBy(
                MeetingRow::project,
                mapping(
                    it ->
                        activity(
                            it,
                            it.placeId().map(where::get).orElse(null),
                            held.getOrDefault(it.id(), 0),
                            reader),
                    toList())));
  }

  private Activity activity(
      MeetingRow meeting, @Nullable MeetingPlace place, int held, Language reader) {
    boolean open = meeting.view(place, List.of()).phase(clock.instant()) == SignUpPhase.OPEN;
    return new Activity(
        "meeting.activity.kind",
        meeting.title(),
        sentence(meeting, place, held, open, reader),
        open ? "meeting.activity.open" : "meeting.activity.look",
        "m/" + meeting.handle(),
        true);
  }

  /** When and where it is, and whether there is room. */
  private String sentence(
      MeetingRow meeting, @Nullable MeetingPlace place, int held, boolean open, Language reader) {
    String when = new TimeWords(meeting.zone(), reader, clock.instant()).full(meeting.time());
    String sentence =
        place == null
            ? Messages.get(reader, "meeting.activity.time", when)
            : Messages.get(reader, "meeting.activity.where", when, place.name().in(reader).text());
    return open && isLimited(meeting)
        ? sentence + " " + room(total(meeting) - held, reader)
        : sentence;
  }

  private static String room(int free, Language reader) {
    return free > 0
        ? Messages.get(reader, "meeting.activity.free", free)
        : Messages.get(reader, "meeting.activity.full");
  }

  private static boolean isLimited(MeetingRow meeting) {
    MeetingSummary summary = meeting.summary();
    return (!summary.offers(MeetingMode.SITE) || meeting.sitePlaces() != null)
        && (!summary.offers(MeetingMode.ONLINE) || meeting.onlinePlaces() != null);
  }

  private static int total(MeetingRow meeting) {
    return Objects.requireNonNullElse(meeting.sitePlaces(), 0)
        + Objects.requireNonNullElse(meeting.onlinePlaces(), 0);
  }
}
