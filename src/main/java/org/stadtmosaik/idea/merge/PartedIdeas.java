package org.stadtmosaik.idea.merge;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaChanged;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.domain.follow.FollowUpStore;
import org.stadtmosaik.idea.domain.follow.FollowedIdea;
import org.stadtmosaik.idea.domain.follow.MergeStore;
import org.stadtmosaik.idea.follow.ContributorNotices;
import org.stadtmosaik.shared.Actor;

/** Takes ideas out of the one that they went into, in the caller's transaction. */
@Component
public class PartedIdeas {

  private final FollowUpStore ideas;
  private final MergeStore merges;
  private final ContributorNotices people;
  private final ObjectProvider<MergeParticipant> participants;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  PartedIdeas(
      FollowUpStore ideas,
      MergeStore merges,
      ContributorNotices people,
      ObjectProvider<MergeParticipant> participants,
      AuditLog audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.ideas = ideas;
    this.merges = merges;
    this.people = people;
    this.participants = participants;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * An idea is gone that others went into: each of these stands on its own again, with all that it
   * had. The caller has locked the idea and written its new state, and checked who may do that;
   * whatever else it writes to the audit log comes after this.
   */
  public void free(Actor actor, BoardSummary board, IdeaId idea) {
    List<IdeaMerge> parts = merges.lockedParts(idea);
    if (parts.isEmpty()) {
      return;
    }
    // What they brought may have gone on with the idea: it comes back from the outside in.
    List<IdeaMerge> all = new ArrayList<>(merges.lockedWay(idea));
    all.addAll(parts);
    List<FollowedIdea> found = ideas.lock(all.stream().map(IdeaMerge::idea).toList());
    for (IdeaMerge merge : all) {
      found.stream()
          .filter(it -> it.id().equals(merge.idea()))
          .forEach(it -> part(actor, board, it, merge));
    }
    all.forEach(merge -> record(actor, board, merge.idea(), "follow.unmerged", merge.into()));
  }

  /** One is taken out; both are locked. */
  void part(Actor actor, BoardSummary board, FollowedIdea idea, IdeaMerge merge) {
    merges.undo(merge, actor.auditName(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    participants.orderedStream().forEach(it -> it.moveBack(merge.id(), merge.idea(), merge.into()));
    ideas.touch(Set.of(merge.idea(), merge.into()));
    // Whoever takes their own idea back while it is part of another one is told nothing about it.
    if (idea.state() == IdeaState.MERGED) {
      events.publishEvent(new IdeaChanged(idea.id(), board.id(), IdeaState.PUBLISHED));
      people.tell(
          board, idea.id(), "follow.notice.unmerged", _ -> List.of(idea.beginning()), merge.id());
    }
  }

  void record(Actor actor, BoardSummary board, IdeaId idea, String action, IdeaId into) {
    audit.record(
        actor,
        board.commune(),
        action,
        "idea:" + idea.value(),
        Map.of("into", into.value().toString()));
  }
}
