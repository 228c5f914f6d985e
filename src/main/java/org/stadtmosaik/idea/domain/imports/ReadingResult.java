package org.stadtmosaik.idea.domain.imports;

import java.util.Optional;

/**
 * What was in a file.
 *
 * @param hasHeader false for a file without any content
 * @param rows rows that were handed over
 * @param problems rows that were not
 */
public record ReadingResult(boolean hasHeader, long rows, long problems) {

  /** Key of a sentence that says that there was nothing to read, if so. */
  public Optional<String> note() {
    if (!hasHeader) {
      return Optional.of("ideaimport.note.empty");
    }
    return rows + problems == 0 ? Optional.of("ideaimport.note.headerOnly") : Optional.empty();
  }
}
