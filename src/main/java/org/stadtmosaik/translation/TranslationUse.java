package org.stadtmosaik.translation;

/**
 * What the translating machine takes.
 *
 * @param host that texts go to; empty if no machine is set
 * @param today characters that went out today (UTC)
 * @param limit characters that may go out on a day
 * @param month characters that went out this month
 * @param cost of this month in euros, by the price that the operator set; 0 without a price
 */
public record TranslationUse(String host, long today, long limit, long month, double cost) {

  /** Whether a machine is set. */
  public boolean isOn() {
    return !host.isEmpty();
  }
}
