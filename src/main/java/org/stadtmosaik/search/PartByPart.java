package org.stadtmosaik.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Goes through any number of ids in flat memory. */
public final class PartByPart {

  /** Ids in a part; what belongs to so many fits into memory and into one transaction. */
  public static final int AT_ONCE = 500;

  /** Stands before every id in the database's order. */
  private static final UUID FIRST = new UUID(0, 0);

  private PartByPart() {}

  /**
   * Hands on part after part.
   *
   * @param next at most {@link #AT_ONCE} ids after the given one, in the database's order
   */
  public static void each(Function<UUID, List<UUID>> next, Consumer<List<UUID>> taking) {
    List<UUID> part = next.apply(FIRST);
    while (!part.isEmpty()) {
      taking.accept(part);
      part = next.apply(part.getLast());
    }
  }
}
