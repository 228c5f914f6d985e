package org.stadtmosaik.meeting;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;

/**
 * What somebody says to a poll.
 *
 * @param name what they want to be called, if anything
 * @param language in which they read, and are told
 * @param people how many come with them, themselves included
 * @param choices by date; one that is missing was left open
 */
public record PollAnswer(
    @Nullable String name,
    Language language,
    @Nullable UUID neighbourhood,
    int people,
    Needs needs,
    @Nullable String comment,
    Map<OptionId, Choice> choices) {

  public static final int LONGEST_NAME = 80;
  public static final int LONGEST_COMMENT = 1000;
  public static final int MOST_PEOPLE = 20;

  public PollAnswer {
    name = name == null || name.isBlank() ? null : name.strip();
    comment = comment == null || comment.isBlank() ? null : comment.strip();
    choices = Map.copyOf(choices);
  }
}
