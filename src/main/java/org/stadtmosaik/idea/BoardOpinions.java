package org.stadtmosaik.idea;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.deliberation.opinion.Bridging;
import org.stadtmosaik.deliberation.opinion.OpinionGroups;
import org.stadtmosaik.deliberation.opinion.OpinionScores;
import org.stadtmosaik.deliberation.opinion.ShownGroups;
import org.stadtmosaik.idea.domain.BoardRows;
import org.stadtmosaik.idea.domain.OpinionMarks;
import org.stadtmosaik.idea.domain.OpinionStore;
import org.stadtmosaik.shared.Actor;

/**
 * Opinion groups of a board and what is agreed across them. A job works them out; what it keeps is
 * what may be shown, and nobody in it.
 */
@Service
public class BoardOpinions {

  /** Ideas on a page of {@link #across}. */
  public static final int PAGE_SIZE = 20;

  /** Opinions that an idea has at least to be ranked. */
  public static final int ENOUGH_OPINIONS = 5;

  /** People of whom on ideas are ranked by bridging; by the groups' consensus before. */
  public static final int ENOUGH_PEOPLE = 50;

  /**
   * Longer than this no result goes without all opinions being compared, whatever the mark says.
   */
  private static final Duration TRUST = Duration.ofDays(1);

  /** Whatever else decides about a result: a change of any makes it anew. */
  static final String PARAMETERS =
      "method 2; votes for a group %d; groups of at least %d shown; penalties %s and %s"
          .formatted(
              OpinionGroups.ENOUGH_VOTES,
              ShownGroups.SMALLEST,
              Bridging.INTERCEPT_PENALTY,
              Bridging.FACTOR_PENALTY);

  private final Boards boards;
  private final BoardRows rows;
  private final OpinionStore store;
  private final OpinionMarks marks;
  private final Clock clock;

  BoardOpinions(
      Boards boards, BoardRows rows, OpinionStore store, OpinionMarks marks, Clock clock) {
    this.boards = boards;
    this.rows = rows;
    this.store = store;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * Groups and figures of a board; empty until they were worked out.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  @Transactional(readOnly = true)
  public Optional<OpinionSummary> summary(Actor actor, BoardId board) {
    return store.summary(boards.get(board).id());
  }

  /**
   * A page of the ideas that are most agreed with across groups; one more than {@link #PAGE_SIZE}
   * if there are others.
   *
   * @param page from 0
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  @Transactional(readOnly = true)
  public List<IdeaId> across(Actor actor, BoardId id, int page) {
    BoardId board = boards.get(id).id();
    boolean byBridging =
        store
            .summary(board)
            .filter(found -> found.hasBridging() && found.people() >= ENOUGH_PEOPLE)
            .isPresent();
    return store.across(
        board, byBridging, PAGE_SIZE + 1, Math.multiplyExact((long) page, PAGE_SIZE));
  }

  /**
   * The ideas that tell a group from the others, at most so many.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  @Transactional(readOnly = true)
  public List<IdeaId> telling(Actor actor, BoardId board, int group, int most) {
    return store.telling(boards.get(board).id(), group, most);
  }

  /**
   * What was worked out for these ideas; those that are not published, or that nobody said anything
   * of, are left out. Two queries, however many they are.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  @Transactional(readOnly = true)
  public Map<IdeaId, StatementOpinion> statements(
      Actor actor, BoardId board, Collection<IdeaId> ideas) {
    return store.statements(boards.get(board).id(), ideas);
  }

  /** The boards that have opinions, or had some. */
  @Transactional(readOnly = true)
  public List<BoardId> boards() {
    return store.boards();
  }

  /**
   * Works a board out, unless the same went in last time. A board on which nobody did anything
   * costs one query; else it reads all opinions, computes for seconds at most, and puts the result
   * in the place of the earlier one.
   *
   * @return whether anything was new
   */
  @Transactional(isolation = Isolation.REPEATABLE_READ)
  public boolean refresh(BoardId board) {
    Instant now = clock.instant();
    // Read first: whoever comes later is in neither the mark nor the opinions.
    OpinionMarks.Mark mark = marks.of(board, PARAMETERS, now.minus(TRUST));
    if (mark.isOfResult()) {
      return false;
    }
    BoardVotes read = BoardVotes.read(rows, board, null);
    byte[] hash = read.hash();
    boolean same = store.isOf(board, hash, PARAMETERS);
    if (!same) {
      OpinionScores scores = OpinionScores.of(read.votes(), read.published());
      store.replace(board, read.statements(), scores, hash, PARAMETERS, now);
    }
    marks.looked(board, mark, now);
    return !same;
  }
}
