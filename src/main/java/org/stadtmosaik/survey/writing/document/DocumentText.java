package org.stadtmosaik.survey.writing.document;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A text of a questionnaire in its languages.
 *
 * @param address of the element
 * @param field path within the element, such as {@code title} or {@code ends.0}
 * @param values by language tag, without those that are empty
 */
public record DocumentText(String address, String field, Map<String, String> values) {

  public DocumentText {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** How files and notes name it: {@code question:q1#title}. */
  public String key() {
    return address + "#" + field;
  }

  /** The text in this language, empty if it is missing. */
  public String in(String tag) {
    return values.getOrDefault(tag, "");
  }
}
