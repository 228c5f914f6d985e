package org.stadtmosaik.shell;

import java.util.Optional;
import java.util.UUID;

/** Reads the parts of addresses. */
public final class Paths {

  private Paths() {}

  /** The id that stands in an address; empty if it is none. */
  public static Optional<UUID> uuid(String part) {
    try {
      UUID id = UUID.fromString(part);
      // Java accepts shortened forms; an address has one form only.
      return id.toString().equalsIgnoreCase(part) ? Optional.of(id) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
