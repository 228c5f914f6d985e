package org.stadtmosaik.idea.follow;

import java.util.UUID;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A state that a project's ideas can be in, in its own words.
 *
 * @param title at most 60 characters
 * @param text what it means, in a sentence or two
 * @param retired whether no idea is put into it any more; those that are in it stay
 */
public record IdeaStatus(
    UUID id, StatusKind kind, LocalizedText title, LocalizedText text, boolean retired) {

  /** A state that is given. */
  public IdeaStatus(UUID id, StatusKind kind, LocalizedText title, LocalizedText text) {
    this(id, kind, title, text, false);
  }
}
