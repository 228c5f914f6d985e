package org.stadtmosaik.results;

import java.util.UUID;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Language;

/**
 * A feature whose activities can be taken out as tables. Each implementation has a test that
 * extends {@code DatasetSourceContract}.
 */
public interface DatasetSource {

  /** The type of activity that this is the source for, as {@code project} knows it. */
  String activityType();

  /**
   * The tables of one activity. Checks who asks, fixes the columns and whatever the tables of one
   * export share (such as a {@link Shuffle}); reads no rows yet. The rows are read later, all
   * tables within one read-only transaction, so that they show one state; a row never has more
   * cells than the columns that were fixed here.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if there is no such activity for this person
   * @throws org.stadtmosaik.shared.ForbiddenException if they work in this commune in another role
   */
  Dataset dataset(Actor actor, UUID activityId);

  /**
   * The same, for somebody who reads this language: workbooks have their words in it, tables are
   * the same in every language.
   */
  default Dataset dataset(Actor actor, UUID activityId, Language reader) {
    return dataset(actor, activityId);
  }
}
