package org.stadtmosaik.idea.domain.follow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.shared.Language;

/**
 * An idea as those who follow it up need it.
 *
 * @param version of its story
 * @param mergedInto where it went, if it was a duplicate
 */
public record FollowedIdea(
    IdeaId id,
    BoardId board,
    IdeaState state,
    String text,
    Language language,
    long version,
    @Nullable UUID status,
    @Nullable IdeaId mergedInto) {

  private static final int BEGINNING = 80;

  /** Its first words, in one line. */
  public String beginning() {
    return beginning(text);
  }

  static String beginning(String text) {
    String line = text.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= BEGINNING
        ? line
        : line.substring(0, line.offsetByCodePoints(0, BEGINNING)) + "…";
  }
}
