package org.stadtmosaik.survey.translation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a translator sent back, as it stands in the file.
 *
 * @param original the language translated from; null if the file does not say
 * @param languages those translated into
 */
public record TranslationFile(
    @Nullable String original, List<String> languages, List<Entry> entries) {

  public TranslationFile {
    languages = List.copyOf(languages);
    entries = List.copyOf(entries);
  }

  /**
   * One translation.
   *
   * @param source the original that the translator saw; null if the file does not have it
   * @param text empty if it is still to be done
   * @param reviewed whether somebody says that it has been checked
   * @param line where in the file, from 1
   */
  public record Entry(
      String key,
      String language,
      @Nullable String source,
      String text,
      boolean reviewed,
      int line) {}
}
