package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.ContingentStore;
import org.stadtmosaik.meeting.domain.DraftCheck;
import org.stadtmosaik.meeting.domain.MeetingRow;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Handles;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.survey.SurveyId;
import org.stadtmosaik.survey.Surveys;

/** Between what leads write down and what the tables hold. */
@Component
class MeetingDrafts {

  private final MeetingPlaces places;
  private final ContingentStore contingents;
  private final OnlineLinks links;
  private final Surveys surveys;
  private final Clock clock;

  MeetingDrafts(
      MeetingPlaces places,
      ContingentStore contingents,
      OnlineLinks links,
      Surveys surveys,
      Clock clock) {
    this.places = places;
    this.contingents = contingents;
    this.links = links;
    this.surveys = surveys;
    this.clock = clock;
  }

  /** To which meetings that are made together belong. */
  record Origin(@Nullable UUID poll, @Nullable UUID series) {

    static final Origin NONE = new Origin(null, null);
  }

  /**
   * @throws InvalidInputException with the first thing that cannot be
   */
  void check(CommuneId commune, ProjectId project, MeetingDraft draft) {
    new DraftCheck(draft).check();
    if (draft.place() != null
        && places.get(draft.place()).filter(it -> it.commune().equals(commune)).isEmpty()) {
      throw new InvalidInputException("place", "meeting.error.draft.place");
    }
    if (draft.survey() != null
        && surveys.summaries(List.of(project)).stream()
            .noneMatch(it -> it.id().equals(draft.survey()))) {
      throw new InvalidInputException("survey", "meeting.error.draft.survey");
    }
  }

  /** The row of a new meeting. */
  MeetingRow made(ProjectSummary project, MeetingDraft draft, Origin origin) {
    UUID id = Ids.next();
    MeetingRow empty =
        new MeetingRow(
            id,
            Handles.next(),
            project.commune(),
            project.id(),
            origin.poll(),
            origin.series(),
            // Random, since the id tells when it was made.
            UUID.randomUUID() + "@stadtmosaik",
            0,
            draft.title(),
            draft.text(),
            draft.agenda(),
            draft.zone(),
            draft.time(),
            null,
            false,
            null,
            draft.meets(),
            null,
            null,
            null,
            null,
            null,
            null,
            MeetingState.PLANNED,
            null,
            0,
            clock.instant());
    return changed(empty, draft, 0, 0);
  }

  /** The row as this draft says it. */
  MeetingRow changed(MeetingRow before, MeetingDraft draft, int sequence, long version) {
    return new MeetingRow(
        before.id(),
        before.handle(),
        before.commune(),
        before.project(),
        before.poll(),
        before.series(),
        before.uid(),
        sequence,
        draft.title(),
        draft.text(),
        draft.agenda(),
        draft.zone(),
        draft.time(),
        draft.place() == null ? null : draft.place().value(),
        draft.online(),
        links.seal(before.id(), draft.link()),
        draft.meets(),
        draft.sitePlaces(),
        draft.onlinePlaces(),
        draft.opens(),
        draft.closes(),
        draft.supplierUntil(),
        draft.survey() == null ? null : draft.survey().value(),
        before.state(),
        before.reason(),
        version,
        before.created());
  }

  /** A meeting as somebody wrote it down. */
  MeetingDraft of(MeetingRow row) {
    return new MeetingDraft(
        row.title(),
        row.text(),
        row.agenda(),
        row.zone(),
        row.time(),
        row.placeId().orElse(null),
        row.online(),
        links.open(row).orElse(null),
        row.meets(),
        row.sitePlaces(),
        row.onlinePlaces(),
        row.opens(),
        row.closes(),
        row.supplierUntil(),
        Optional.ofNullable(row.survey()).map(SurveyId::new).orElse(null),
        contingents.of(row.id()).stream()
            .map(it ->
                new MeetingDraft.Reserved(
                    it.id(), it.name(), it.mode(), it.places(), it.released()))
            .toList());
  }

  /** Makes the reserved places be those of the draft; an unknown id counts as none. */
  void keepContingents(UUID meeting, MeetingDraft draft) {
    List<UUID> known = contingents.of(meeting).stream().map(it -> it.id().value()).toList();
    List<Contingent> wanted =
        draft.contingents().stream().map(it -> contingent(it, known)).toList();
    List<UUID> kept = wanted.stream().map(it -> it.id().value()).toList();
    contingents.remove(known.stream().filter(id -> !kept.contains(id)).toList());
    if (!wanted.isEmpty()) {
      contingents.keep(meeting, wanted);
    }
  }

  private static Contingent contingent(MeetingDraft.Reserved asked, List<UUID> known) {
    ContingentId id =
        asked.id() != null && known.contains(asked.id().value())
            ? asked.id()
            : new ContingentId(Ids.next());
    return new Contingent(id, asked.name(), asked.mode(), asked.places(), asked.released());
  }

  /**
   * @throws InvalidInputException if it has begun already
   */
  void requireFuture(MeetingDraft draft) {
    new DraftCheck(draft).future(now());
  }

  private Instant now() {
    return clock.instant();
  }
}
