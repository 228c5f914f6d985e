package org.stadtmosaik.search;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** Goes through any number of ids in flat memory. */
public final class PartByPart {

  /** Ids in a part; what belongs to so many fits into memory and into one transaction. */
  public static final int AT_ONCE = 500;

  /** Stands before every id in the database's order. */
  static final UUID FIRST = new UUID(0, 0);

  /** Stands behind every id. */
  static final UUID LAST = new UUID(-1, -1);

  private PartByPart() {}

  /** Where the ids come from. */
  @FunctionalInterface
  public interface Source {

    /** At most so many ids after this one, in the database's order. */
    List<UUID> ids(UUID after, int most);
  }

  /** Hands on part after part. */
  public static void each(Source source, Consumer<List<UUID>> taking) {
    each(FIRST, source, taking);
  }

  /** The same from after an id on. */
  static void each(UUID after, Source source, Consumer<List<UUID>> taking) {
    List<UUID> part = source.ids(after, AT_ONCE);
    while (!part.isEmpty()) {
      taking.accept(part);
      part = source.ids(part.getLast(), AT_ONCE);
    }
  }
}
