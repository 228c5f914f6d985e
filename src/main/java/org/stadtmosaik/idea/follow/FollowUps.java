package org.stadtmosaik.idea.follow;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaAnswered;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaStateChanged;
import org.stadtmosaik.idea.domain.follow.FollowUpStore;
import org.stadtmosaik.idea.domain.follow.FollowedIdea;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewAnswer;
import org.stadtmosaik.idea.follow.FollowUpOrder.NewStatus;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/** What staff say to ideas: into which state they come and why, and the official answer. */
@Service
public class FollowUps {

  private final FollowUpStore store;
  private final IdeaStatuses statuses;
  private final Boards boards;
  private final ContributorNotices people;
  private final AuditLog audit;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final Clock clock;

  FollowUps(
      FollowUpStore store,
      IdeaStatuses statuses,
      Boards boards,
      ContributorNotices people,
      AuditLog audit,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      Clock clock) {
    this.store = store;
    this.statuses = statuses;
    this.boards = boards;
    this.people = people;
    this.audit = audit;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What was done about an idea that the reader may see, in three queries. */
  public IdeaStory story(IdeaId idea) {
    return new IdeaStory(
        store.find(idea).map(FollowedIdea::version).orElse(0L),
        store.changes(idea),
        store.answers(idea));
  }

  /**
   * The official answers to these ideas, which the reader may see, in their newest versions and in
   * one query; those without missing.
   */
  public Map<IdeaId, OfficialAnswer> answers(Collection<IdeaId> ideas) {
    return store.newestAnswers(ideas);
  }

  /** The states of these ideas, which the reader may see, in one query; those without missing. */
  public Map<IdeaId, StatusChange> now(Collection<IdeaId> ideas) {
    return store.newest(ideas);
  }

  /**
   * Carries out what a clerk decided, for all of these ideas or for none: state, reason, answer,
   * message to those who contributed and audit entry in one transaction. The same request again
   * changes nothing.
   *
   * @throws NotFoundException if one of them is no published idea of a board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if a colleague did something about one of them meanwhile
   * @throws InvalidInputException if reason, answer or its author are missing or too long
   */
  public void decide(Actor actor, FollowUpOrder order) {
    Deadlocks.survive(() ->
        transaction.execute(_ -> {
          carryOut(actor, order);
          return true;
        }));
  }

  private void carryOut(Actor actor, FollowUpOrder order) {
    List<FollowedIdea> ideas = store.lock(order.seen().keySet());
    BoardSummary board = board(actor, ideas, order);
    if (store.knows(order.request(), order.seen().keySet())) {
      return;
    }
    require(actor, board, order);
    if (ideas.stream().anyMatch(it -> it.version() != order.seen().getOrDefault(it.id(), -1L))) {
      throw new ConflictException("follow.error.changed");
    }
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    store.touch(order.seen().keySet());
    NewStatus status = order.status();
    NewAnswer answer = order.answer();
    for (FollowedIdea idea : ideas) {
      if (status != null) {
        change(actor, board, idea, order, status, now);
      }
      if (answer != null) {
        answer(actor, board, idea, order, answer, now);
      }
    }
  }

  private void change(
      Actor actor,
      BoardSummary board,
      FollowedIdea idea,
      FollowUpOrder order,
      NewStatus status,
      Instant now) {
    store.change(idea, order.request(), status, actor.auditName(), now);
    IdeaStatus named = named(actor, board.id(), status);
    people.tell(
        board,
        idea.id(),
        "follow.notice.state",
        reader ->
            List.of(
                idea.beginning(),
                named.title().in(reader).text(),
                status.reason().in(reader).text()),
        order.request());
    events.publishEvent(new IdeaStateChanged(idea.id(), board.id(), status.status()));
    record(actor, board, idea, "follow.stateChanged", Map.of("kind", named.kind().name()));
  }

  private void answer(
      Actor actor,
      BoardSummary board,
      FollowedIdea idea,
      FollowUpOrder order,
      NewAnswer answer,
      Instant now) {
    int version = store.answer(idea, order.request(), answer, actor.auditName(), now);
    people.tell(
        board,
        idea.id(),
        "follow.notice.answer",
        reader -> List.of(idea.beginning(), answer.author(), answer.text().in(reader).text()),
        order.request());
    events.publishEvent(new IdeaAnswered(idea.id(), board.id(), version));
    record(actor, board, idea, "follow.answered", Map.of("version", Integer.toString(version)));
  }

  private BoardSummary board(Actor actor, List<FollowedIdea> ideas, FollowUpOrder order) {
    if (ideas.isEmpty()
        || ideas.size() != order.seen().size()
        || ideas.stream().map(FollowedIdea::board).distinct().count() > 1) {
      throw new NotFoundException();
    }
    BoardSummary board = boards.led(actor, ideas.getFirst().board());
    if (ideas.stream().anyMatch(it -> it.state() != IdeaState.PUBLISHED)) {
      throw new ConflictException("follow.error.notPublished");
    }
    return board;
  }

  private void require(Actor actor, BoardSummary board, FollowUpOrder order) {
    if (order.seen().size() > FollowUpOrder.MOST
        || (order.status() == null && order.answer() == null)) {
      throw new InvalidInputException("status", "follow.error.nothing");
    }
    if (order.status() != null) {
      if (named(actor, board.id(), order.status()).retired()) {
        throw new ConflictException("follow.error.statusRetired");
      }
      IdeaStatuses.require("reason", order.status().reason(), NewStatus.LONGEST_REASON);
    }
    if (order.answer() != null) {
      IdeaStatuses.require("answer", order.answer().text(), OfficialAnswer.LONGEST);
      String author = order.answer().author();
      if (author.isBlank() || author.length() > OfficialAnswer.LONGEST_AUTHOR) {
        throw new InvalidInputException("author", "follow.error.author");
      }
    }
  }

  private IdeaStatus named(Actor actor, BoardId board, NewStatus status) {
    return statuses.of(actor, board).stream()
        .filter(it -> Objects.equals(it.id(), status.status()))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private void record(
      Actor actor,
      BoardSummary board,
      FollowedIdea idea,
      String action,
      Map<String, String> details) {
    audit.record(actor, board.commune(), action, "idea:" + idea.id().value(), details);
  }
}
