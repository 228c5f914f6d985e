package org.stadtmosaik.idea.listing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** In which order a board's ideas stand. */
public enum IdeaOrder {
  /** Shuffled, for each person in a way of their own: every idea is first for somebody. */
  FAIR,
  /** The latest first. */
  NEWEST,
  /** What most people support first; among equals the latest. */
  SUPPORTED,
  /** What the fewest have said anything to first; among equals what has waited longest. */
  UNHEARD,
  /** What most agree on across opinion groups first; only what enough people said something to. */
  ACROSS;

  /** The word in addresses and message keys. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<IdeaOrder> ofCode(String code) {
    return Arrays.stream(values()).filter(order -> order.code().equals(code)).findFirst();
  }
}
