package org.stadtmosaik.moderation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.media.Picture;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * What a moderator reads.
 *
 * @param text as its author wrote it
 * @param language that it is written in
 * @param place where it would be published, for example a board's title
 * @param area the neighbourhood that it is about; {@code null} if not said
 * @param version of the text; a decision is about this one and no later one
 * @param pictures that would be published with it, in their order
 * @param title that its author gave it; {@code null} if none
 * @param topics that it would be found under
 * @param where it would be shown on a map; {@code null} if nowhere
 * @param objection what its author says to an earlier decision; {@code null} if nothing
 */
public record Subject(
    SubjectRef ref,
    String text,
    Language language,
    LocalizedText place,
    @Nullable LocalizedText area,
    long version,
    List<Picture> pictures,
    @Nullable String title,
    List<LocalizedText> topics,
    @Nullable Where where,
    @Nullable String objection) {

  /** A place that would be published, drawn when somebody looks. */
  @FunctionalInterface
  public interface Where {

    /** An SVG drawing of the portal's own making; empty if there is no map to draw it on. */
    Optional<String> drawn(Language reader);
  }

  /** Something without title, topics and place. */
  public Subject(
      SubjectRef ref,
      String text,
      Language language,
      LocalizedText place,
      @Nullable LocalizedText area,
      long version,
      List<Picture> pictures) {
    this(ref, text, language, place, area, version, pictures, null, List.of(), null, null);
  }
}
