package org.stadtmosaik.search;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/**
 * The words by which a thing is found.
 *
 * @param scope what it belongs to within its project, such as a board
 */
public record SearchDocument(ProjectId project, @Nullable UUID scope, List<Part> parts) {

  /** A text in one language. */
  public record Part(Language language, String text) {}

  /** The parts of a text in many languages. */
  public static List<Part> partsOf(LocalizedText text) {
    return text.texts().entrySet().stream()
        .map(entry -> new Part(new Language(entry.getKey()), entry.getValue()))
        .toList();
  }
}
