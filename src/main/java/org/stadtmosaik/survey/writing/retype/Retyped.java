package org.stadtmosaik.survey.writing.retype;

import java.util.Map;
import org.stadtmosaik.survey.writing.document.Edit;

/**
 * How a question becomes one of another type.
 *
 * @param edit all of it, to be taken back as one
 * @param losses what goes, how often each
 */
public record Retyped(Edit edit, Map<Loss, Integer> losses) {

  public Retyped {
    losses = java.util.Collections.unmodifiableMap(new java.util.EnumMap<>(copied(losses)));
  }

  private static Map<Loss, Integer> copied(Map<Loss, Integer> losses) {
    Map<Loss, Integer> copy = new java.util.EnumMap<>(Loss.class);
    copy.putAll(losses);
    return copy;
  }
}
