package org.stadtmosaik.translation;

import java.util.Map;
import org.stadtmosaik.shared.Language;

/**
 * A thing's texts in another language than they were written in.
 *
 * @param from the language of the original
 * @param to the language of these texts
 * @param fields by the names of the original's
 */
public record Translated(
    TranslationState state, Language from, Language to, Map<String, String> fields) {

  public Translated {
    fields = Map.copyOf(fields);
  }
}
