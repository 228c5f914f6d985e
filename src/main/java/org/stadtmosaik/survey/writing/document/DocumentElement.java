package org.stadtmosaik.survey.writing.document;

import tools.jackson.databind.JsonNode;

/**
 * An element of a questionnaire.
 *
 * @param json for reading only
 */
public record DocumentElement(String address, JsonNode json) {

  /** {@code survey}, {@code group}, {@code page}, {@code question}, {@code option} and so on. */
  public String kind() {
    String last = address.substring(address.lastIndexOf('/') + 1);
    int colon = last.indexOf(':');
    return colon < 0 ? last : last.substring(0, colon);
  }
}
