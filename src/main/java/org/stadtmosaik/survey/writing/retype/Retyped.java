package org.stadtmosaik.survey.writing.retype;

import java.util.EnumMap;
import java.util.Map;
import org.stadtmosaik.survey.writing.document.Edit;

/**
 * How a question becomes one of another type.
 *
 * @param edit all of it, to be taken back as one
 * @param losses what goes, how often each
 * @param code of the question afterwards
 */
public record Retyped(Edit edit, Map<Loss, Integer> losses, String code) {

  public Retyped {
    Map<Loss, Integer> copy = new EnumMap<>(Loss.class);
    copy.putAll(losses);
    losses = java.util.Collections.unmodifiableMap(copy);
  }
}
