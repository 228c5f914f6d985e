package org.stadtmosaik.discussion;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How somebody means what they say. */
public enum Mark {
  NONE,
  FOR,
  AGAINST,
  QUESTION;

  /** The word that stands for it in requests and tables. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<Mark> ofCode(String code) {
    return Arrays.stream(values()).filter(mark -> mark.code().equals(code)).findFirst();
  }
}
