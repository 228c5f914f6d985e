package org.stadtmosaik.audit.domain;

import org.jspecify.annotations.Nullable;
import org.stadtmosaik.shared.CommuneId;

/**
 * Which chain an entry belongs to.
 *
 * @param name a commune's id, or {@code portal}
 */
public record Chain(String name) {

  public static Chain of(@Nullable CommuneId commune) {
    return new Chain(commune == null ? "portal" : commune.value().toString());
  }
}
