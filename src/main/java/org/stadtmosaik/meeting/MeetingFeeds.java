package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.meeting.domain.FactStore;
import org.stadtmosaik.meeting.domain.MeetingFacts;
import org.stadtmosaik.meeting.ical.CalendarHead;
import org.stadtmosaik.meeting.ical.CalendarText;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.ProjectId;

/**
 * Calendars that anybody may subscribe to. They hold what everybody may read: no link, and nobody's
 * name.
 */
@Service
@Transactional(readOnly = true)
public class MeetingFeeds {

  /** Meetings that began longer ago are left out. */
  static final Duration PAST = Duration.ofDays(180);

  private final FactStore facts;
  private final MeetingCalendar calendar;
  private final Projects projects;
  private final Communes communes;
  private final CalendarHeads heads;
  private final Clock clock;

  MeetingFeeds(
      FactStore facts,
      MeetingCalendar calendar,
      Projects projects,
      Communes communes,
      CalendarHeads heads,
      Clock clock) {
    this.facts = facts;
    this.calendar = calendar;
    this.projects = projects;
    this.communes = communes;
    this.heads = heads;
    this.clock = clock;
  }

  /** All calendars there are, in a constant number of queries. */
  public List<CommuneCalendars> offered() {
    List<CommuneSummary> all = communes.all();
    Map<CommuneId, List<NeighbourhoodName>> areas =
        communes.neighbourhoodsOf(all.stream().map(CommuneSummary::id).toList());
    Map<CommuneId, List<ProjectSummary>> newest =
        projects.newest().stream().collect(Collectors.groupingBy(ProjectSummary::commune));
    return all.stream()
        .map(commune ->
            new CommuneCalendars(
                new CommuneCalendars.Offer(commune.name(), ofCommune(commune.slug())),
                areas.getOrDefault(commune.id(), List.of()).stream()
                    .map(it -> new CommuneCalendars.Offer(it.name(), ofNeighbourhood(it.id())))
                    .toList(),
                newest.getOrDefault(commune.id(), List.of()).stream()
                    .map(it ->
                        new CommuneCalendars.Offer(
                            it.title(), ofProject(commune.slug(), it.slug())))
                    .toList()))
        .toList();
  }

  private static String ofProject(String commune, String project) {
    return "/calendar/project/" + commune + "/" + project + ".ics";
  }

  private static String ofCommune(String commune) {
    return "/calendar/commune/" + commune + ".ics";
  }

  private static String ofNeighbourhood(UUID neighbourhood) {
    return "/calendar/neighbourhood/" + neighbourhood + ".ics";
  }

  /** The calendar of a project that residents see; both by the names in their addresses. */
  public Optional<String> ofProject(String commune, String project, Language reader) {
    return communes
        .named(commune)
        .flatMap(it -> projects.bySlug(it.id(), project))
        .map(it ->
            written(
                heads.head(
                    "meetingmail.feed.project",
                    it.title(),
                    ofProject(commune, project),
                    it.commune(),
                    reader),
                facts.ofProjects(List.of(it.id().value()), since()),
                reader));
  }

  /** The calendar of all that a commune's residents see. */
  public Optional<String> ofCommune(String commune, Language reader) {
    return communes
        .named(commune)
        .map(it ->
            written(
                heads.head(
                    "meetingmail.feed.place", it.name(), ofCommune(commune), it.id(), reader),
                visible(facts.ofCommune(it.id().value(), since())),
                reader));
  }

  /** The calendar of what takes place in a neighbourhood. */
  public Optional<String> ofNeighbourhood(UUID neighbourhood, Language reader) {
    return communes
        .neighbourhood(neighbourhood)
        .map(it ->
            written(
                heads.head(
                    "meetingmail.feed.place",
                    it.name(),
                    ofNeighbourhood(neighbourhood),
                    it.commune(),
                    reader),
                visible(facts.ofNeighbourhood(neighbourhood, since())),
                reader));
  }

  /** One meeting that residents see, by the handle in its address. */
  public Optional<String> ofMeeting(String handle, Language reader) {
    return facts
        .byHandle(handle)
        .filter(it -> projects.isVisible(it.project()))
        .map(it ->
            CalendarText.publish(
                heads.organizer(it.commune(), reader), List.of(calendar.event(it, reader))));
  }

  private Instant since() {
    return clock.instant().minus(PAST);
  }

  private List<MeetingFacts> visible(List<MeetingFacts> found) {
    Set<ProjectId> ids = found.stream().map(MeetingFacts::project).collect(Collectors.toSet());
    Set<ProjectId> seen =
        projects.get(ids).stream().map(ProjectSummary::id).collect(Collectors.toSet());
    return found.stream().filter(it -> seen.contains(it.project())).toList();
  }

  private String written(CalendarHead head, Collection<MeetingFacts> meetings, Language reader) {
    return CalendarText.publish(
        head, meetings.stream().map(meeting -> calendar.event(meeting, reader)).toList());
  }
}
