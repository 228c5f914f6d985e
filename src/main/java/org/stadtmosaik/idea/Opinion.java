package org.stadtmosaik.idea;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody says to an idea. */
public enum Opinion {
  AGREE,
  DISAGREE,
  PASS;

  /** The word in exports and in the API. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Opinion> ofCode(String code) {
    return Stream.of(values()).filter(opinion -> opinion.code().equals(code)).findFirst();
  }
}
