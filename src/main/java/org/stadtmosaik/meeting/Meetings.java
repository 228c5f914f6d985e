package org.stadtmosaik.meeting;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.meeting.domain.MeetingStore;
import org.stadtmosaik.meeting.domain.RegistrationStore;
import org.stadtmosaik.meeting.domain.SeriesTimes;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;

/** Meetings: when and where, and what becomes of them. */
@Service
public class Meetings {

  private final MeetingStore store;
  private final RegistrationStore registrations;
  private final MeetingAccess access;
  private final MeetingDrafts drafts;
  private final MeetingViews views;
  private final WaitingLists lists;
  private final OnlineLinks links;
  private final MeetingMessages messages;
  private final Projects projects;
  private final AuditLog audit;
  private final TransactionOperations transaction;
  private final Clock clock;

  Meetings(
      MeetingStore store,
      RegistrationStore registrations,
      MeetingAccess access,
      MeetingDrafts drafts,
      MeetingViews views,
      WaitingLists lists,
      OnlineLinks links,
      MeetingMessages messages,
      Projects projects,
      AuditLog audit,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.registrations = registrations;
    this.access = access;
    this.drafts = drafts;
    this.views = views;
    this.lists = lists;
    this.links = links;
    this.messages = messages;
    this.projects = projects;
    this.audit = audit;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Announces a meeting; residents can sign up as it says.
   *
   * @throws NotFoundException if the project is not in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they do not run meetings there
   * @throws InvalidInputException with the first thing that cannot be
   */
  @Transactional
  public MeetingView announce(Actor actor, ProjectId project, MeetingDraft draft) {
    requireFuture(actor, draft);
    return views.of(
        make(actor, led(actor, project), draft.forAnother(), MeetingDrafts.Origin.NONE));
  }

  /** Announces a series of meetings that differ in their time only; as {@link #announce}. */
  @Transactional
  public List<MeetingView> series(
      Actor actor, ProjectId project, MeetingDraft first, Recurrence recurrence) {
    requireFuture(actor, first);
    ProjectSummary where = led(actor, project);
    MeetingDrafts.Origin origin = new MeetingDrafts.Origin(null, Ids.next());
    List<MeetingView> made = new ArrayList<>();
    for (MeetingTime time : SeriesTimes.of(first.time(), first.zone(), recurrence)) {
      made.add(views.of(make(actor, where, first.forAnother().movedTo(time), origin)));
    }
    return made;
  }

  /**
   * Makes the meetings that a poll was decided for; those that are there already, if it was.
   *
   * @param chosen dates of the poll; the meetings are in their order
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public List<MeetingId> fromPoll(Actor actor, PollView poll, List<OptionId> chosen) {
    ProjectSummary project = led(actor, poll.summary().project());
    List<MeetingRow> before = store.ofPoll(poll.summary().id().value());
    if (!before.isEmpty()) {
      return before.stream().map(row -> new MeetingId(row.id())).toList();
    }
    MeetingDrafts.Origin origin =
        new MeetingDrafts.Origin(
            poll.summary().id().value(), chosen.size() > 1 ? Ids.next() : null);
    return poll.options().stream()
        .filter(option -> chosen.contains(option.id()))
        .map(option -> new MeetingId(make(actor, project, draft(poll, option), origin).id()))
        .toList();
  }

  private static MeetingDraft draft(PollView poll, PollOption option) {
    boolean meetSomewhere = option.place() != null || !option.online();
    return new MeetingDraft(
        poll.summary().title(),
        poll.text(),
        null,
        poll.summary().zone(),
        option.time(),
        option.place() == null ? null : option.place().id(),
        option.online(),
        null,
        option.meets(),
        meetSomewhere ? option.capacity() : null,
        meetSomewhere ? null : option.capacity(),
        null,
        null,
        null,
        null,
        List.of());
  }

  /** A command may also write down what has been. */
  private void requireFuture(Actor actor, MeetingDraft draft) {
    if (!(actor instanceof Actor.Command)) {
      drafts.requireFuture(draft);
    }
  }

  private ProjectSummary led(Actor actor, ProjectId id) {
    ProjectSummary project = projects.get(actor, id);
    actor.require(project.commune(), MeetingAccess.RUNNING);
    return project;
  }

  private MeetingRow make(
      Actor actor, ProjectSummary project, MeetingDraft draft, MeetingDrafts.Origin origin) {
    drafts.check(project.commune(), project.id(), draft);
    MeetingRow row = drafts.made(project, draft, origin);
    store.add(row);
    drafts.keepContingents(row.id(), draft);
    record(actor, row, "meeting.announced", Map.of());
    return row;
  }

  /**
   * Changes a meeting, also its time or place; tells those who have a place or wait. The same once
   * more changes nothing.
   *
   * @param expectedVersion that they saw
   * @throws ConflictException if it was changed in the meantime, or does not take place
   */
  public MeetingView change(Actor actor, MeetingId id, long expectedVersion, MeetingDraft draft) {
    return within(() -> {
      MeetingRow before = access.change(actor, id);
      MeetingDraft said = drafts.of(before);
      if (!said.equals(draft)) {
        requireSame(before, expectedVersion);
        change(actor, before, said, draft);
      }
      return views.of(store.byId(before.id()).orElseThrow());
    });
  }

  /** Gives a meeting another time; registrations stay. What closes before it moves along. */
  public MeetingView move(Actor actor, MeetingId id, long expectedVersion, MeetingTime time) {
    return within(() -> {
      MeetingRow before = access.change(actor, id);
      if (!before.time().equals(time)) {
        requireSame(before, expectedVersion);
        MeetingDraft said = drafts.of(before);
        change(actor, before, said, said.movedTo(time));
      }
      return views.of(store.byId(before.id()).orElseThrow());
    });
  }

  private void change(Actor actor, MeetingRow before, MeetingDraft said, MeetingDraft draft) {
    if (before.state() == MeetingState.CANCELLED) {
      throw new ConflictException("meeting.error.phase.cancelled");
    }
    drafts.check(before.commune(), before.project(), draft);
    DraftNews news = new DraftNews(said, draft);
    if (news.isMoved()) {
      drafts.requireFuture(draft);
    }
    MeetingRow after =
        drafts.changed(
            before,
            draft,
            before.sequence() + (news.isMoved() || news.isElsewhere() ? 1 : 0),
            before.version() + 1);
    store.change(after, clock.instant());
    drafts.keepContingents(after.id(), draft);
    settle(after.id());
    if (news.isMoved()) {
      messages.moved(after.id());
    } else if ((news.isElsewhere() || news.saysOtherwise())
        && clock.instant().isBefore(after.time().isOver(after.zone()))) {
      messages.changed(after.id());
    }
    record(actor, after, news.isMoved() ? "meeting.moved" : "meeting.changed", Map.of());
  }

  /** There may be more places now, or less time. */
  private void settle(UUID meeting) {
    WaitingLists.Listed listed = lists.lock(meeting);
    listed.list().settle(clock.instant());
    lists.save(listed);
  }

  /**
   * Says that a meeting does not take place, and why; twice is the same as once.
   *
   * @throws ConflictException if it was changed in the meantime, or has begun
   */
  public void cancel(Actor actor, MeetingId id, long expectedVersion, LocalizedText reason) {
    if (reason.texts().values().stream().anyMatch(String::isBlank)) {
      throw new InvalidInputException("reason", "meeting.error.draft.reason");
    }
    within(() -> {
      MeetingRow row = access.change(actor, id);
      if (row.state() == MeetingState.PLANNED) {
        requireSame(row, expectedVersion);
        if (!clock.instant().isBefore(row.begins())) {
          throw new ConflictException("meeting.error.phase.begun");
        }
        store.cancel(row.id(), reason, clock.instant());
        messages.cancelled(row.id());
        record(actor, row, "meeting.cancelled", Map.of());
      }
      return row;
    });
  }

  /**
   * The meeting of this handle, for everybody; empty if there is none, or its project is a draft.
   */
  public Optional<MeetingView> page(String handle) {
    return store
        .byHandle(handle)
        .filter(meeting -> projects.isVisible(meeting.project()))
        .map(views::of);
  }

  /** The meetings of these projects, in the order of their time, in one query. */
  public List<MeetingSummary> summaries(Collection<ProjectId> projects) {
    return summaries(store.inProjects(projects.stream().map(ProjectId::value).toList()));
  }

  /** The meetings of a series, in the order of their time. */
  public List<MeetingSummary> of(SeriesId series) {
    return summaries(store.ofSeries(series.value()));
  }

  /**
   * The meetings of all communes in which the acting person works, the latest first.
   *
   * @throws NotFoundException if they are no staff
   */
  public List<MeetingSummary> ofStaff(Actor actor) {
    if (!(actor instanceof Actor.Staff staff)) {
      throw new NotFoundException();
    }
    return summaries(store.inCommunes(staff.communes().stream().map(CommuneId::value).toList()));
  }

  /**
   * A meeting, for all staff of its commune.
   *
   * @throws NotFoundException if there is none of this id in a commune of theirs
   */
  public MeetingView ofStaff(Actor actor, MeetingId id) {
    return views.of(access.read(actor, id));
  }

  /** The link to take part from afar, for those who run the meeting. */
  public Optional<String> link(Actor actor, MeetingId id) {
    return links.open(access.run(actor, id));
  }

  /** The meeting as a lead wrote it down, to be changed; the link included. */
  public MeetingDraft draft(Actor actor, MeetingId id) {
    return drafts.of(access.run(actor, id));
  }

  /** How each way to take part is filled; public, as it is about numbers only. */
  public Map<MeetingMode, PlaceCounts> counts(MeetingId id) {
    return WaitingLists.counts(
        lists.read(store.byId(id.value()).orElseThrow(NotFoundException::new)), clock.instant());
  }

  /**
   * How many people have a place in each of these; one query.
   *
   * @param meetings whatever is not in a commune of theirs is left out
   */
  public Map<MeetingId, Integer> confirmed(Actor actor, Collection<MeetingSummary> meetings) {
    return registrations
        .confirmed(
            meetings.stream()
                .filter(meeting -> actor.worksIn(meeting.commune()))
                .map(meeting -> meeting.id().value())
                .toList())
        .entrySet()
        .stream()
        .collect(Collectors.toMap(it -> new MeetingId(it.getKey()), Map.Entry::getValue));
  }

  private static List<MeetingSummary> summaries(List<MeetingRow> rows) {
    return rows.stream().map(MeetingRow::summary).toList();
  }

  private static void requireSame(MeetingRow row, long expectedVersion) {
    if (row.version() != expectedVersion) {
      throw new ConflictException("meeting.error.changedMeanwhile");
    }
  }

  private <T> T within(Supplier<T> doing) {
    return Objects.requireNonNull(Deadlocks.survive(() -> transaction.execute(_ -> doing.get())));
  }

  private void record(Actor actor, MeetingRow row, String action, Map<String, String> details) {
    audit.record(actor, row.commune(), action, "meeting:" + row.id(), details);
  }
}
