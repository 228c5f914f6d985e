package org.stadtmosaik.idea.opinion;

import java.util.List;

/**
 * Where a person is on their way through a board's statements.
 *
 * @param next the first of those that they have not answered, {@link Statements#PAGE_SIZE} at most
 * @param left how many they have not answered, without their own
 * @param answered how many of the published ones they have answered
 * @param enough how many answers put a person into a group on this board
 */
public record StatementRound(List<Statement> next, long left, long answered, long enough) {

  public StatementRound {
    next = List.copyOf(next);
  }
}
