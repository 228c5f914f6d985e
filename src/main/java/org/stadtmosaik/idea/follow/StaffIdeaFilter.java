package org.stadtmosaik.idea.follow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk looks for.
 *
 * @param words that the idea's text has in it, empty for any
 * @param status in which it is, or {@code null} for any
 * @param untouched only those in no state and without an answer
 */
public record StaffIdeaFilter(String words, @Nullable UUID status, boolean untouched) {

  public static final StaffIdeaFilter ALL = new StaffIdeaFilter("", null, false);
}
