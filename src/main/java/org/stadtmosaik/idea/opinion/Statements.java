package org.stadtmosaik.idea.opinion;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.deliberation.opinion.OpinionGroups;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.shared.Actor;

/** A board's ideas as statements that a person goes through one by one. */
@Service
@Transactional(readOnly = true)
public class Statements {

  /** Statements that are told at a time. */
  public static final int PAGE_SIZE = 30;

  /** How long whoever has no device yet gets the same order. */
  private static final Duration SAME_ORDER = Duration.ofMinutes(10);

  private final Boards boards;
  private final StatementReadings readings;
  private final Clock clock;

  Statements(Boards boards, StatementReadings readings, Clock clock) {
    this.boards = boards;
    this.readings = readings;
    this.clock = clock;
  }

  /**
   * What the acting person has not answered yet, in an order of their own: by weighted lot, so that
   * a statement with few opinions tends to come early and none is always first. Two queries beside
   * those for the board, however many there are. Everybody else than a resident gets the order of
   * whoever comes within these ten minutes.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public StatementRound round(Actor actor, BoardId id) {
    BoardSummary board = boards.get(id);
    @Nullable UUID person = person(actor, board);
    String seed =
        person == null ? Long.toString(clock.millis() / SAME_ORDER.toMillis()) : person.toString();
    StatementReadings.Counts counts = readings.counts(id, person);
    return new StatementRound(
        readings.next(id, person, seed, PAGE_SIZE),
        counts.left(),
        counts.answered(),
        Math.min(OpinionGroups.ENOUGH_VOTES, counts.published()));
  }

  /**
   * How many statements the acting person has not answered.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public long left(Actor actor, BoardId id) {
    StatementReadings.Counts counts = readings.counts(id, person(actor, boards.get(id)));
    return counts.left();
  }

  private static @Nullable UUID person(Actor actor, BoardSummary board) {
    return actor instanceof Actor.Resident resident ? resident.in(board.project()).value() : null;
  }
}
