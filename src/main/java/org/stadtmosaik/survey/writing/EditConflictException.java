package org.stadtmosaik.survey.writing;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.survey.writing.document.Overlap;
import tools.jackson.databind.JsonNode;

/** Somebody else has changed the same thing in the meantime; knows both. */
public class EditConflictException extends ConflictException {

  private static final long serialVersionUID = 1L;

  private final transient Overlap overlap;

  EditConflictException(Overlap overlap, String other) {
    super(
        overlap.field().isEmpty() ? "surveybuild.error.element" : "surveybuild.error.conflict",
        other,
        words(overlap.mine()),
        words(overlap.theirs()));
    this.overlap = overlap;
  }

  private static String words(@Nullable JsonNode value) {
    return value == null ? "–" : value.isString() ? value.stringValue() : value.toString();
  }

  /** Where, and both values. */
  public Overlap overlap() {
    return overlap;
  }
}
