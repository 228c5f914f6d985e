package org.stadtmosaik.translation;

import java.util.Map;
import java.util.Optional;
import org.stadtmosaik.shared.Language;

/**
 * An original beside what there is of it in another language, for whoever translates.
 *
 * @param kindKey message key of what it is
 * @param path of its page
 * @param state empty if there is no translation
 * @param fields of the translation, by the names of the original's; empty without one
 * @param version of what people made; 0 if nobody did
 * @param own whether the reader was the last to write or check it
 */
public record TranslationDraft(
    Original original,
    String kindKey,
    String path,
    Language language,
    Optional<TranslationState> state,
    Map<String, String> fields,
    long version,
    boolean own) {

  public TranslationDraft {
    fields = Map.copyOf(fields);
  }
}
