package org.stadtmosaik.idea;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.TypedText;

/**
 * What somebody may say about an idea beside its text.
 *
 * @param title in one line; empty if it has none
 * @param topics of the board, at most {@link #MOST_TOPICS}, in no order
 * @param point that it is about; {@code null} if none was set
 */
public record IdeaDetails(String title, List<UUID> topics, @Nullable IdeaPoint point) {

  /** The longest title, in characters (UTF-16 units, as browsers count them). */
  public static final int MAX_TITLE = 120;

  /** Topics that one idea may have. */
  public static final int MOST_TOPICS = 3;

  /** Without title, topics and point. */
  public static final IdeaDetails NONE = new IdeaDetails("", List.of(), null);

  /**
   * @throws InvalidInputException if the title is too long, or there are too many topics
   */
  public IdeaDetails {
    title = TypedText.cleanLine(title);
    title = TypedText.isEmpty(title) ? "" : title;
    topics = topics.stream().distinct().sorted().toList();
    if (title.length() > MAX_TITLE) {
      throw new InvalidInputException("title", "idea.error.titleTooLong", MAX_TITLE);
    }
    if (topics.size() > MOST_TOPICS) {
      throw new InvalidInputException("topics", "idea.error.topicsTooMany", MOST_TOPICS);
    }
  }

  /** All of it in one line, to tell a resend from another idea; empty if nothing is said. */
  String fingerprint() {
    return equals(NONE)
        ? ""
        // Each after a character that nobody can type.
        : "\0title:"
            + title
            + "\0topics:"
            + topics.stream().map(UUID::toString).collect(Collectors.joining(","))
            + "\0point:"
            + point;
  }
}
