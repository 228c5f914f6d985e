package org.stadtmosaik.project.content;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Ids;

/**
 * What became of the project: found, decided or done.
 *
 * @param question the research question that it answers, if it answers one
 * @param link where to read more; may be empty
 */
public record ProjectOutcome(
    UUID id,
    @Nullable LocalDate date,
    OutcomeStatus status,
    TranslatedText text,
    String link,
    @Nullable UUID question)
    implements Entry {

  public static ProjectOutcome fresh(LocalDate today) {
    return new ProjectOutcome(
        Ids.next(), today, OutcomeStatus.FOUND, TranslatedText.EMPTY, "", null);
  }

  @Override
  public boolean blank() {
    return text.isEmpty() && link.isBlank();
  }

  @Override
  public ProjectOutcome stripped() {
    return new ProjectOutcome(id, date, status, text.stripped(), link.strip(), question);
  }

  /** The same without a question that is no longer asked. */
  ProjectOutcome among(java.util.Set<UUID> questions) {
    return question == null || questions.contains(question)
        ? this
        : new ProjectOutcome(id, date, status, text, link, null);
  }
}
