package org.stadtmosaik.idea.merge;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaChanged;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeasMerged;
import org.stadtmosaik.idea.domain.follow.FollowUpStore;
import org.stadtmosaik.idea.domain.follow.FollowUpStore.Contributor;
import org.stadtmosaik.idea.domain.follow.FollowedIdea;
import org.stadtmosaik.idea.domain.follow.MergeStore;
import org.stadtmosaik.idea.follow.ContributorNotices;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/**
 * Duplicates put together. Whoever supported any of them counts once. A person has one opinion: the
 * one on the idea that stays, else the one on the duplicate that came first. What people said to a
 * duplicate before stays as it was, so that it is all there again when the merge is undone; what
 * they say meanwhile, also at the duplicate's address, belongs to the idea that stays and remains
 * there.
 */
@Service
public class IdeaMerges {

  private final FollowUpStore ideas;
  private final MergeStore merges;
  private final Boards boards;
  private final ContributorNotices people;
  private final ObjectProvider<MergeParticipant> participants;
  private final PartedIdeas parted;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  IdeaMerges(
      FollowUpStore ideas,
      MergeStore merges,
      Boards boards,
      ContributorNotices people,
      ObjectProvider<MergeParticipant> participants,
      PartedIdeas parted,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.ideas = ideas;
    this.merges = merges;
    this.boards = boards;
    this.people = people;
    this.participants = participants;
    this.parted = parted;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** The idea that this address leads to: the same one, unless it went into another. */
  public IdeaId staying(IdeaId idea) {
    return merges.staying(idea);
  }

  /** Into what each of these own ideas of a resident has gone and why, in one query. */
  public Map<IdeaId, IdeaMerge> of(Collection<IdeaId> ideas) {
    return merges.of(ideas);
  }

  /** What is part of an idea that the reader may see, the newest first. */
  public List<IdeaMerge> parts(IdeaId idea) {
    return merges.parts(idea);
  }

  /**
   * What went into an idea, also what was taken out again, the newest first.
   *
   * @throws NotFoundException if there is no such idea in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public List<IdeaMerge> into(Actor actor, IdeaId idea) {
    boards.led(actor, ideas.find(idea).orElseThrow(NotFoundException::new).board());
    return merges.into(idea);
  }

  /**
   * Puts ideas into another one: voices, message to those who wrote them, and audit entries in one
   * transaction. Whoever supports one of them at this moment is heard before or after, at the idea
   * that stays. The same request again changes nothing.
   *
   * @throws NotFoundException if one of them is no idea of a board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if one is not published, or a colleague was faster
   * @throws InvalidInputException if there is no reason, or nothing that goes
   */
  public void merge(Actor actor, MergeOrder order) {
    Deadlocks.survive(() ->
        transaction.execute(_ -> {
          carryOut(actor, order);
          return true;
        }));
  }

  /**
   * Takes an idea out of the one that it went into; twice is the same as once.
   *
   * @throws NotFoundException if there is no such merge in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if the idea that stayed went into another one itself, which has to be
   *     undone first, or the author took the idea back
   */
  public void undo(Actor actor, UUID merge) {
    Deadlocks.survive(() ->
        transaction.execute(_ -> {
          takeApart(actor, merge);
          return true;
        }));
  }

  private void carryOut(Actor actor, MergeOrder order) {
    List<FollowedIdea> found = ideas.lock(order.seen().keySet());
    BoardSummary board = require(actor, order, found);
    if (merges.knows(order.request(), order.seen().keySet())) {
      return;
    }
    if (found.stream().anyMatch(it -> it.state() != IdeaState.PUBLISHED)) {
      throw new ConflictException("follow.error.notPublished");
    }
    if (found.stream().anyMatch(it -> it.version() != order.seen().getOrDefault(it.id(), -1L))) {
      throw new ConflictException("follow.error.changed");
    }
    List<FollowedIdea> going = found.stream().filter(it -> !it.id().equals(order.into())).toList();
    FollowedIdea stays = one(found, order.into());
    going.forEach(idea -> put(actor, board, idea, stays, order));
    ideas.touch(order.seen().keySet());
    going.forEach(
        it -> events.publishEvent(new IdeaChanged(it.id(), board.id(), IdeaState.MERGED)));
    events.publishEvent(
        new IdeasMerged(stays.id(), board.id(), going.stream().map(FollowedIdea::id).toList()));
    going.forEach(idea -> parted.record(actor, board, idea.id(), "follow.merged", stays.id()));
  }

  private void put(
      Actor actor, BoardSummary board, FollowedIdea idea, FollowedIdea stays, MergeOrder order) {
    List<Contributor> wrote = ideas.contributors(idea.id());
    IdeaMerge merge =
        new IdeaMerge(Ids.next(), idea.id(), stays.id(), idea.text(), order.reason(), now(), null);
    merges.add(merge, order.request(), actor.auditName());
    participants.orderedStream().forEach(it -> it.move(merge.id(), idea.id(), stays.id()));
    people.tell(
        board,
        wrote,
        stays.id(),
        "follow.notice.merged",
        reader -> List.of(idea.beginning(), stays.beginning(), order.reason().in(reader).text()),
        merge.id());
  }

  private BoardSummary require(Actor actor, MergeOrder order, List<FollowedIdea> found) {
    if (found.isEmpty()
        || found.size() != order.seen().size()
        || found.stream().map(FollowedIdea::board).distinct().count() > 1) {
      throw new NotFoundException();
    }
    BoardSummary board = boards.led(actor, found.getFirst().board());
    if (found.size() < 2
        || found.size() > MergeOrder.MOST
        || !order.seen().containsKey(order.into())) {
      throw new InvalidInputException("into", "follow.error.nothingToMerge");
    }
    if (order.reason().texts().values().stream().allMatch(String::isBlank)) {
      throw new InvalidInputException("reason", "follow.error.missing");
    }
    if (order.reason().texts().values().stream()
        .anyMatch(it -> it.length() > MergeOrder.LONGEST_REASON)) {
      throw new InvalidInputException("reason", "follow.error.long", MergeOrder.LONGEST_REASON);
    }
    return board;
  }

  private void takeApart(Actor actor, UUID id) {
    IdeaMerge known = merges.find(id).orElseThrow(NotFoundException::new);
    List<FollowedIdea> found = ideas.lock(Set.of(known.idea(), known.into()));
    FollowedIdea idea = one(found, known.idea());
    BoardSummary board = boards.led(actor, idea.board());
    // Only now nobody else can be at it.
    IdeaMerge merge = merges.locked(id);
    if (!merge.lasts()) {
      return;
    }
    if (idea.state() != IdeaState.MERGED) {
      throw new ConflictException("idea.error.withdrawn");
    }
    if (one(found, merge.into()).state() == IdeaState.MERGED) {
      throw new ConflictException("follow.error.undoFirst");
    }
    parted.part(actor, board, idea, merge);
    parted.record(actor, board, idea.id(), "follow.unmerged", merge.into());
  }

  private static FollowedIdea one(List<FollowedIdea> found, IdeaId id) {
    return found.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
