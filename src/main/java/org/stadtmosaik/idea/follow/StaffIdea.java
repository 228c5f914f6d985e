package org.stadtmosaik.idea.follow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaView;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * An idea in the list of those who follow it up.
 *
 * @param title in short; {@code null} if it has none
 * @param status the title of its state; {@code null} if nobody has given it one
 * @param kind of that state
 * @param mergedInto where it went, if it was a duplicate
 * @param supports how many people support it
 * @param answered whether it has an official answer
 * @param version of its story, to be named with what is done about it
 */
public record StaffIdea(
    IdeaId id,
    BoardId board,
    IdeaState state,
    @Nullable String title,
    String text,
    Language language,
    @Nullable LocalizedText status,
    @Nullable StatusKind kind,
    @Nullable UUID mergedInto,
    long supports,
    boolean answered,
    Instant submittedAt,
    long version) {

  /** What to call it: its title, else its first words. */
  public String heading() {
    return IdeaView.heading(title, text);
  }
}
