package org.stadtmosaik.discussion;

import java.util.Arrays;
import java.util.Locale;

/** In which order threads are read. */
public enum Order {
  NEWEST,
  SUPPORT,
  OLDEST;

  /** The word that stands for it in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The order of this word; the newest first for whatever is none. */
  public static Order ofCode(String code) {
    return Arrays.stream(values())
        .filter(order -> order.code().equals(code))
        .findFirst()
        .orElse(NEWEST);
  }
}
