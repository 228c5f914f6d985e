package org.stadtmosaik.idea.cards;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;

/**
 * Writes down what people without a phone say. Whoever works in a board's commune may, in whichever
 * phase the project is: cards are typed in after the workshop.
 */
@Service
public class Cards {

  /** How long whoever entered a card may take it back by themselves. */
  public static final Duration UNDO = Duration.ofDays(1);

  private final CardBoards boards;
  private final CardStore store;
  private final CardPublishing publishing;
  private final IdeaRepository ideas;
  private final TransactionOperations transaction;
  private final Clock clock;

  Cards(
      CardBoards boards,
      CardStore store,
      CardPublishing publishing,
      IdeaRepository ideas,
      TransactionOperations transaction,
      Clock clock) {
    this.boards = boards;
    this.store = store;
    this.publishing = publishing;
    this.ideas = ideas;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes a card in, once: the same id with the same content gives the first receipt again, at
   * whatever time and however many arrive at once. It is on the board at once, unless the board is
   * reviewed first or something in its text wants a second look.
   *
   * @param clientId made by the writer's device
   * @throws NotFoundException if there is no such board where they work
   * @throws ConflictException if this id was used for another card
   * @throws InvalidInputException if the neighbourhood is not one of this commune
   */
  public CardReceipt enter(Actor actor, BoardId id, UUID clientId, CardEntry entry) {
    BoardSummary board = boards.get(actor, id);
    Optional<CardReceipt> before = again(board, clientId, entry);
    if (before.isPresent()) {
      return before.get();
    }
    boards.requireNeighbourhood(board, entry.written().neighbourhood());
    try {
      return Deadlocks.survive(() -> transaction.execute(_ -> keep(actor, board, clientId, entry)));
    } catch (DataIntegrityViolationException e) {
      // The same card came in twice at one moment: the other one was first.
      return again(board, clientId, entry).orElseThrow(() -> e);
    }
  }

  /**
   * Takes a card back that the acting person entered; twice is the same as once.
   *
   * @throws NotFoundException if they entered no such card
   * @throws ConflictException if that is longer ago than {@link #UNDO}
   */
  public CardReceipt undo(Actor actor, BoardId id, UUID clientId) {
    BoardSummary board = boards.get(actor, id);
    return Deadlocks.survive(() -> transaction.execute(_ -> takeBack(actor, board, clientId)));
  }

  /** Where this idea comes from, if staff wrote it down; for whoever was permitted to see it. */
  public Optional<CardSource> source(IdeaId id) {
    return store.source(id);
  }

  private Optional<CardReceipt> again(BoardSummary board, UUID clientId, CardEntry entry) {
    return store
        .find(board.id(), clientId)
        .map(kept -> {
          if (!kept.was(entry)) {
            throw new ConflictException("ideacards.error.otherContent");
          }
          return new CardReceipt(
              kept.id(),
              kept.state(),
              true,
              store.hasTwin(board.id(), kept.id(), entry.written().text()));
        });
  }

  private CardReceipt keep(Actor actor, BoardSummary board, UUID clientId, CardEntry entry) {
    Instant now = clock.instant();
    Idea idea =
        Idea.writtenDown(
            board, CardEntry.sourceId(clientId), entry.channel(), entry.written(), now);
    publishing.store(board, idea, entry.written(), now);
    store.add(idea.id(), board.id(), entry, writer(actor), now);
    boolean twin = store.hasTwin(board.id(), idea.id(), entry.written().text());
    publishing.log(
        actor,
        board,
        "ideacards.entered",
        idea,
        Map.of("channel", entry.channel().name().toLowerCase(Locale.ROOT)));
    return new CardReceipt(idea.id(), idea.state(), false, twin);
  }

  private CardReceipt takeBack(Actor actor, BoardSummary board, UUID clientId) {
    CardStore.Kept kept =
        store
            .find(board.id(), clientId)
            .filter(card -> Objects.equals(card.by(), writer(actor)))
            .orElseThrow(NotFoundException::new);
    Idea idea = ideas.lock(kept.id().value()).orElseThrow(NotFoundException::new);
    if (publishing.isTakenBack(idea)) {
      return new CardReceipt(idea.id(), idea.state(), true, false);
    }
    Instant now = clock.instant();
    if (kept.enteredAt().plus(UNDO).isBefore(now)) {
      throw new ConflictException("ideacards.error.undoTooLate");
    }
    publishing.takeBack(idea, now);
    publishing.log(actor, board, "ideacards.undone", idea, Map.of());
    return new CardReceipt(idea.id(), idea.state(), false, false);
  }

  private static @Nullable UUID writer(Actor actor) {
    return actor instanceof Actor.Staff staff ? staff.id().value() : null;
  }
}
