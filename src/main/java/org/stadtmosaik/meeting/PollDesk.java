package org.stadtmosaik.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.OptionStore;
import org.stadtmosaik.meeting.domain.PollRow;
import org.stadtmosaik.meeting.domain.PollRules;
import org.stadtmosaik.meeting.domain.PollState;
import org.stadtmosaik.meeting.domain.PollStore;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Handles;
import org.stadtmosaik.shared.Ids;

/** Writes down what leads draft, in their transactions. */
@Component
class PollDesk {

  private final PollStore store;
  private final OptionStore options;
  private final MeetingPlaces places;
  private final Clock clock;

  PollDesk(PollStore store, OptionStore options, MeetingPlaces places, Clock clock) {
    this.store = store;
    this.options = options;
    this.places = places;
    this.clock = clock;
  }

  PollRow open(Actor actor, ProjectSummary project, PollDraft draft) {
    actor.require(project.commune(), PollAccess.RUNNING);
    PollRules.check(draft, List.of(), null, places(project.commune()), clock.instant());
    PollRow row =
        new PollRow(
            Ids.next(),
            Handles.next(),
            project.commune(),
            project.id(),
            draft.title(),
            draft.text(),
            draft.zone(),
            draft.deadline(),
            draft.resultsVisible(),
            draft.picks(),
            PollState.OPEN,
            null,
            1,
            clock.instant(),
            draft.dates().size());
    store.add(row);
    for (int i = 0; i < draft.dates().size(); i++) {
      options.add(row.id(), Ids.next(), i, draft.dates().get(i));
    }
    return row;
  }

  /** Whether those who answered have to look again. */
  boolean change(PollRow before, PollDraft draft) {
    List<PollOption> known = options.of(before.id());
    PollRules.check(draft, known, before.deadline(), places(before.commune()), clock.instant());
    store.change(
        new PollRow(
            before.id(),
            before.handle(),
            before.commune(),
            before.project(),
            draft.title(),
            draft.text(),
            draft.zone(),
            draft.deadline(),
            draft.resultsVisible(),
            draft.picks(),
            before.state(),
            before.reason(),
            before.version(),
            before.created(),
            draft.dates().size()));
    return changeDates(before.id(), known, draft.dates());
  }

  private boolean changeDates(UUID poll, List<PollOption> known, List<PollDraft.Date> dates) {
    Map<OptionId, PollOption> missing = new HashMap<>();
    known.forEach(option -> missing.put(option.id(), option));
    boolean news = false;
    for (int i = 0; i < dates.size(); i++) {
      PollDraft.Date date = dates.get(i);
      PollOption option = date.id() == null ? null : missing.remove(date.id());
      if (option == null) {
        options.add(poll, Ids.next(), i, date);
        news = true;
      } else {
        boolean other = isOther(option, date);
        @Nullable Instant changed = other ? clock.instant() : option.changed();
        options.change(option.id().value(), i, date, changed);
        news |= other || option.withdrawn();
      }
    }
    List<UUID> gone = new ArrayList<>();
    missing.values().stream()
        .filter(option -> !option.withdrawn())
        .forEach(option -> gone.add(option.id().value()));
    options.withdraw(gone);
    return news || !gone.isEmpty();
  }

  /** Whether a yes to it may be none any more. */
  private static boolean isOther(PollOption option, PollDraft.Date date) {
    PlaceId place = option.place() == null ? null : option.place().id();
    return !option.time().equals(date.time())
        || !Objects.equals(place, date.place())
        || option.online() != date.online();
  }

  private Set<PlaceId> places(CommuneId commune) {
    return places.in(commune).stream().map(MeetingPlace::id).collect(Collectors.toSet());
  }
}
