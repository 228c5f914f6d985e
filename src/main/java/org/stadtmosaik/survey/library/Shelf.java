package org.stadtmosaik.survey.library;

import java.util.Locale;

/** Where a question of the library stands. */
public enum Shelf {
  /** Shipped with the portal, for everybody. */
  PORTAL,
  /** For all who write surveys in a commune. */
  COMMUNE,
  /** Somebody's own. */
  OWN;

  /** Its name in keys of messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
