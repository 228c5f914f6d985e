package org.stadtmosaik.survey.writing.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.survey.writing.document.Edit;

/**
 * An edit that has been carried out.
 *
 * @param revision that it led to
 * @param staff null for a command
 */
public record EditRow(
    int revision, UUID editId, @Nullable UUID staff, Kind kind, Edit edit, Edit inverse) {

  /** Why it was carried out. */
  public enum Kind {
    EDIT,
    UNDO,
    REDO
  }
}
