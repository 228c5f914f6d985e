package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.meeting.domain.OptionStore;
import org.stadtmosaik.meeting.domain.PollRow;
import org.stadtmosaik.meeting.domain.PollState;
import org.stadtmosaik.meeting.domain.PollStore;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

/** Date polls: which dates are offered, and which were chosen. */
@Service
@Transactional(readOnly = true)
public class Polls {

  private static final int LONGEST_REASON = 2000;

  private final PollStore store;
  private final OptionStore options;
  private final PollAccess access;
  private final PollReadings readings;
  private final PollDesk desk;
  private final Projects projects;
  private final Meetings meetings;
  private final MeetingMessages messages;
  private final AuditLog audit;
  private final Clock clock;

  Polls(
      PollStore store,
      OptionStore options,
      PollAccess access,
      PollReadings readings,
      PollDesk desk,
      Projects projects,
      Meetings meetings,
      MeetingMessages messages,
      AuditLog audit,
      Clock clock) {
    this.store = store;
    this.options = options;
    this.access = access;
    this.readings = readings;
    this.desk = desk;
    this.projects = projects;
    this.meetings = meetings;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Begins a poll; residents can answer from now on.
   *
   * @throws NotFoundException if the project is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they have another role there
   * @throws InvalidInputException if something is missing or too much
   */
  @Transactional
  public PollView open(Actor actor, ProjectId project, PollDraft draft) {
    PollRow row = desk.open(actor, projects.get(actor, project), draft);
    record(actor, row, "meetingpoll.opened");
    return readings.view(row);
  }

  /**
   * Changes a poll and keeps its answers: a date that is no longer listed is withdrawn, one whose
   * time or place is another one now asks those who answered before to look again.
   *
   * @param expectedVersion that they saw
   * @throws ConflictException if it was changed or decided in the meantime
   */
  @Transactional
  public PollView change(Actor actor, PollId id, long expectedVersion, PollDraft draft) {
    PollRow before = open(access.locked(actor, id), expectedVersion);
    if (desk.change(before, draft)) {
      messages.pollChanged(before.id());
    }
    record(actor, before, "meetingpoll.changed");
    return readings.view(store.byId(before.id()).orElseThrow());
  }

  /** The poll of this handle, for everybody; empty if there is none, or its project is a draft. */
  public Optional<PollView> page(String handle) {
    return store
        .byHandle(handle)
        .filter(row -> projects.isVisible(row.project()))
        .map(readings::view);
  }

  /** The polls of these projects, the newest first, in one query. */
  public List<PollSummary> summaries(Collection<ProjectId> projects) {
    Instant now = clock.instant();
    return store.inProjects(projects.stream().map(ProjectId::value).toList()).stream()
        .map(row -> row.summary(now))
        .toList();
  }

  /** The polls of all communes in which the acting person works, the newest first. */
  public List<PollSummary> ofStaff(Actor actor) {
    if (!(actor instanceof Actor.Staff staff)) {
      throw new NotFoundException();
    }
    Instant now = clock.instant();
    return store.inCommunes(staff.communes().stream().map(CommuneId::value).toList()).stream()
        .map(row -> row.summary(now))
        .toList();
  }

  /** How many answers each of these has, for staff of their communes; one query. */
  public Map<PollId, Integer> answered(Actor actor, Collection<PollSummary> polls) {
    Map<PollId, Integer> counts = new HashMap<>();
    store
        .answered(
            polls.stream()
                .filter(poll -> actor.worksIn(poll.commune()))
                .map(poll -> poll.id().value())
                .toList())
        .forEach((id, count) -> counts.put(new PollId(id), count));
    return counts;
  }

  /**
   * A poll, for all staff of its commune.
   *
   * @throws NotFoundException if there is none in a commune of theirs
   */
  public PollView ofStaff(Actor actor, PollId id) {
    return readings.view(access.read(actor, id));
  }

  /**
   * Decides for these dates: makes the meetings, publishes the reason and tells all who answered.
   *
   * @return the meetings, in the dates' order
   * @throws ConflictException if it was changed or decided in the meantime
   * @throws InvalidInputException if no date is chosen, one is not offered, or there is no reason
   */
  @Transactional
  public List<MeetingId> decide(
      Actor actor, PollId id, long expectedVersion, List<OptionId> chosen, LocalizedText reason) {
    PollRow row = open(access.locked(actor, id), expectedVersion);
    check(reason);
    PollView poll = readings.view(row);
    Set<OptionId> wanted = new HashSet<>(chosen);
    List<OptionId> ordered =
        poll.offered().stream().map(PollOption::id).filter(wanted::contains).toList();
    if (ordered.isEmpty() || ordered.size() != wanted.size()) {
      throw new InvalidInputException("chosen", "meetingpoll.error.choose");
    }
    options.choose(ordered.stream().map(OptionId::value).toList());
    store.end(row.id(), PollState.DECIDED, reason, clock.instant());
    List<MeetingId> made = meetings.fromPoll(actor, poll, ordered);
    record(actor, row, "meetingpoll.decided");
    messages.decided(row.id(), made.stream().map(MeetingId::value).toList());
    return made;
  }

  /**
   * Gives a poll up, and tells all who answered why.
   *
   * @throws ConflictException if it was changed or decided in the meantime
   */
  @Transactional
  public void cancel(Actor actor, PollId id, long expectedVersion, LocalizedText reason) {
    PollRow row = open(access.locked(actor, id), expectedVersion);
    check(reason);
    store.end(row.id(), PollState.CANCELLED, reason, clock.instant());
    record(actor, row, "meetingpoll.cancelled");
    messages.pollCancelled(row.id());
  }

  private static PollRow open(PollRow row, long expectedVersion) {
    if (row.state() != PollState.OPEN) {
      throw new ConflictException("meetingpoll.error.over");
    }
    if (row.version() != expectedVersion) {
      throw new ConflictException("meetingpoll.error.changedElsewhere");
    }
    return row;
  }

  private static void check(LocalizedText reason) {
    for (String text : reason.texts().values()) {
      if (text.isBlank() || text.length() > LONGEST_REASON) {
        throw new InvalidInputException("reason", "meetingpoll.error.reason", LONGEST_REASON);
      }
    }
  }

  private void record(Actor actor, PollRow row, String action) {
    audit.record(actor, row.commune(), action, "poll:" + row.id(), Map.of());
  }
}
