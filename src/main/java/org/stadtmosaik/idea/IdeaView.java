package org.stadtmosaik.idea;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.topic.Topic;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * An idea as one reader sees it.
 *
 * @param supports how many people support it
 * @param supported whether the reader does
 * @param opinion what the reader said to it; {@code null} if nothing
 * @param own whether the reader wrote it, alone or with others
 * @param neighbourhoodId the one that its author chose
 * @param neighbourhood where it lies: the one that was chosen, else that of its point
 * @param photos in their order
 * @param title in short; {@code null} if it has none
 * @param topics in the board's order
 * @param point that it is about; {@code null} if none was set
 * @param writers how many people wrote it
 * @param coAuthor whether the reader is one whom the author invited
 */
public record IdeaView(
    IdeaId id,
    BoardId board,
    LocalizedText boardTitle,
    IdeaState state,
    String text,
    Language language,
    @Nullable UUID neighbourhoodId,
    @Nullable LocalizedText neighbourhood,
    Instant submittedAt,
    long version,
    long supports,
    boolean supported,
    @Nullable Opinion opinion,
    boolean own,
    List<Picture> photos,
    @Nullable String title,
    List<Topic> topics,
    @Nullable IdeaPoint point,
    int writers,
    boolean coAuthor) {

  private static final int HEADING_LENGTH = 60;

  /** What to call it: its title, else its first words. */
  public String heading() {
    return heading(title, text);
  }

  /** What to call an idea with such a title, if it has one, and such a text. */
  public static String heading(@Nullable String title, String text) {
    return title == null
        ? beginning(text.strip().lines().findFirst().orElse(""), HEADING_LENGTH)
        : title;
  }

  /**
   * The beginning of the text in one line.
   *
   * @param length the most characters, without the dots that say that it goes on
   */
  public String excerpt(int length) {
    return beginning(text.strip().replaceAll("\\s+", " "), length);
  }

  private static String beginning(String text, int length) {
    if (text.length() <= length) {
      return text;
    }
    // Not in the middle of a letter that takes two.
    boolean halved = Character.isHighSurrogate(text.charAt(length - 1));
    return text.substring(0, halved ? length - 1 : length) + "…";
  }

  /** The same idea with its title and text in another language than it was written in. */
  public IdeaView in(Language shown, @Nullable String translatedTitle, String translated) {
    return new IdeaView(
        id,
        board,
        boardTitle,
        state,
        translated,
        shown,
        neighbourhoodId,
        neighbourhood,
        submittedAt,
        version,
        supports,
        supported,
        opinion,
        own,
        photos,
        translatedTitle,
        topics,
        point,
        writers,
        coAuthor);
  }

  IdeaView with(List<Picture> shown, List<Topic> about) {
    return new IdeaView(
        id,
        board,
        boardTitle,
        state,
        text,
        language,
        neighbourhoodId,
        neighbourhood,
        submittedAt,
        version,
        supports,
        supported,
        opinion,
        own,
        shown,
        title,
        about,
        point,
        writers,
        coAuthor);
  }
}
