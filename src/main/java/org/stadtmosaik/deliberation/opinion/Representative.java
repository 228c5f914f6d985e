package org.stadtmosaik.deliberation.opinion;

/**
 * How a statement tells a group from the others, by two tests of proportions with one added to
 * every count (Small et al. 2021).
 *
 * @param statement its number
 * @param agrees whether this is about agreeing, else about disagreeing
 * @param said how many of the group did
 * @param seen how many of the group saw the statement
 * @param share (said + 1) / (seen + 2)
 * @param shareTest z of whether more than half of the group do
 * @param ratio the group's share by that of all others together
 * @param differenceTest z of whether the group does so more than the others
 */
public record Representative(
    int statement,
    boolean agrees,
    int said,
    int seen,
    double share,
    double shareTest,
    double ratio,
    double differenceTest) {

  /** The 90 % point of the normal distribution, one-sided. */
  static final double SIGNIFICANT = 1.2816;

  static Representative of(
      int statement, boolean agrees, int said, int seen, int saidElsewhere, int seenElsewhere) {
    double share = (said + 1.0) / (seen + 2.0);
    double elsewhere = (saidElsewhere + 1.0) / (seenElsewhere + 2.0);
    return new Representative(
        statement,
        agrees,
        said,
        seen,
        share,
        proportion(said + 1, seen + 1),
        share / elsewhere,
        difference(said + 1, seen + 1, saidElsewhere + 1, seenElsewhere + 1));
  }

  /** Whether both tests say so at 90 %. */
  public boolean isTelling() {
    return shareTest > SIGNIFICANT && differenceTest > SIGNIFICANT;
  }

  /** What telling statements are ordered by. */
  public double weight() {
    return ratio * differenceTest * share * shareTest;
  }

  private static double proportion(int part, int whole) {
    return 2 * Math.sqrt(whole) * ((double) part / whole - 0.5);
  }

  private static double difference(int part, int whole, int otherPart, int otherWhole) {
    double pooled = ((double) part + otherPart) / ((double) whole + otherWhole);
    if (pooled >= 1) {
      return 0;
    }
    return ((double) part / whole - (double) otherPart / otherWhole)
        / Math.sqrt(pooled * (1 - pooled) * (1.0 / whole + 1.0 / otherWhole));
  }
}
