package org.stadtmosaik.survey.writing.document;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two documents.
 *
 * @param address of the element in the one that has it
 * @param field what of it changed, with the language if it is a text: {@code title.ar}; empty if it
 *     is the whole element
 * @param before null if it was not there
 * @param after null if it is not there any more
 */
public record DocumentChange(
    Kind kind, String address, String field, @Nullable JsonNode before, @Nullable JsonNode after) {

  /** What happened to it. */
  public enum Kind {
    ADDED,
    REMOVED,
    MOVED,
    CHANGED
  }
}
