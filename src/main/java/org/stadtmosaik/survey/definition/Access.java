package org.stadtmosaik.survey.definition;

import java.util.Locale;

/** Who may answer. */
public enum Access {
  /** Whoever has the link. */
  OPEN,
  /** Whoever has a code that is not spent. */
  CODES,
  /** Residents by their device, once each. */
  ACCOUNT;

  /** Its name in definitions. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
