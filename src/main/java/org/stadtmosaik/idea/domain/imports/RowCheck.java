package org.stadtmosaik.idea.domain.imports;

import java.util.Optional;

/** What only the board can say of a row: whether it knows its topics, and has its photos. */
@FunctionalInterface
public interface RowCheck {

  /** Nothing is wrong with any row. */
  RowCheck NONE = _ -> Optional.empty();

  /** What is wrong with this row; empty if nothing. */
  Optional<Problem> of(StatementRow row);
}
