package org.stadtmosaik.idea.cards;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.domain.Channel;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Sha256;

/**
 * What stands on one card, and where it comes from.
 *
 * @param written text, neighbourhood and language
 * @param title as the card has it; {@code null} if it has none
 * @param channel one of those that staff write down
 * @param occasion for example the name and the place of a workshop; may be empty
 * @param heldOn the day of it; {@code null} if not said
 * @param dots how many points were stuck on it; they are no supports of persons
 */
public record CardEntry(
    IdeaSubmission written,
    @Nullable String title,
    Channel channel,
    String occasion,
    @Nullable LocalDate heldOn,
    int dots) {

  /** In characters (UTF-16 units). */
  public static final int LONGEST_TITLE = 120;

  /** In characters (UTF-16 units). */
  public static final int LONGEST_OCCASION = 160;

  /** More points than this nobody sticks on one card. */
  public static final int MOST_DOTS = 9999;

  private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

  /**
   * @throws InvalidInputException if the channel is not one of theirs, or something is too long or
   *     too much
   */
  public CardEntry {
    if (!channel.isAssisted()) {
      throw new InvalidInputException("channel", "ideacards.error.channel");
    }
    title = title == null || title.isBlank() ? null : title.strip();
    if (title != null && title.length() > LONGEST_TITLE) {
      throw new InvalidInputException("title", "ideacards.error.title", LONGEST_TITLE);
    }
    occasion = occasion.strip();
    if (occasion.length() > LONGEST_OCCASION) {
      throw new InvalidInputException("occasion", "ideacards.error.occasion", LONGEST_OCCASION);
    }
    if (heldOn != null && heldOn.isBefore(EARLIEST)) {
      throw new InvalidInputException("heldOn", "ideacards.error.heldOn");
    }
    if (dots < 0 || dots > MOST_DOTS) {
      throw new InvalidInputException("dots", "ideacards.error.dots", MOST_DOTS);
    }
  }

  /** SHA-256 over all of it, to tell a resend from another card under the same id. */
  byte[] hash() {
    return Sha256.of(
        String.join(
            "\0",
            written.text(),
            written.language(),
            String.valueOf(written.neighbourhood()),
            title == null ? "" : title,
            channel.name(),
            occasion,
            String.valueOf(heldOn),
            Integer.toString(dots)));
  }

  /** How a card is known on its board, by the id that the writer's device made. */
  static String sourceId(UUID clientId) {
    return "card-" + clientId;
  }
}
