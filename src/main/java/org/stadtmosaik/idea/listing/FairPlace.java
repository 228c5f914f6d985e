package org.stadtmosaik.idea.listing;

import java.util.HexFormat;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A place in somebody's own shuffle of a board. Each idea has lain in one of 65,536 lots since it
 * was written. Neighbouring lots make a bundle of about {@value #BUNDLE} ideas; the seed orders the
 * bundles (Fisher and Yates), and within a bundle ideas stand by MD5 of seed and id. So any idea is
 * at any place equally often, and a page reads two bundles from an index, not the whole board.
 * Those who lie in one bundle stay near each other for everybody; boards of up to {@value #BUNDLE}
 * ideas are one bundle.
 *
 * @param seed of the person or the visit
 * @param bits there are two to the power of these bundles, as many as when the reader began
 * @param bundle how many bundles are behind the reader
 * @param key of the last idea that was seen in the bundle at which the reader is; empty at its
 *     start
 */
record FairPlace(int seed, int bits, int bundle, String key) {

  /** Bundles that a page looks into: it is full from the second one already, as a rule. */
  static final int AT_ONCE = 3;

  private static final int BUNDLE = 400;
  private static final int LOT_BITS = 16;
  private static final int MOST_BITS = 12;
  private static final Pattern WRITTEN =
      Pattern.compile("([0-9a-f]{8})-(\\d{1,2})-(\\d{1,4})-([0-9a-f]{16})?");

  /** The beginning of a list of so many ideas. */
  static FairPlace start(int seed, long ideas) {
    int bits = 0;
    while (bits < MOST_BITS && ideas >> bits > BUNDLE) {
      bits++;
    }
    return new FairPlace(seed, bits, 0, "");
  }

  /** A place as it stood in an address; empty if it is none. */
  static Optional<FairPlace> read(String written) {
    Matcher parts = WRITTEN.matcher(written);
    if (!parts.matches()) {
      return Optional.empty();
    }
    FairPlace place =
        new FairPlace(
            HexFormat.fromHexDigits(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)),
            parts.group(4) == null ? "" : parts.group(4));
    return Optional.of(place).filter(it -> it.bits <= MOST_BITS && it.bundle < it.bundles());
  }

  String written() {
    return "%08x-%d-%d-%s".formatted(seed, bits, bundle, key);
  }

  /** What is mixed into the ideas' ids. */
  String salt() {
    return "%08x".formatted(seed);
  }

  int bundles() {
    return 1 << bits;
  }

  /** The place after an idea of the nth bundle from here. */
  FairPlace after(int further, String lastKey) {
    return new FairPlace(seed, bits, bundle + further, lastKey);
  }

  /** The place after all that a page looks into; empty at the end of the list. */
  Optional<FairPlace> beyond() {
    return bundle + AT_ONCE < bundles() ? Optional.of(after(AT_ONCE, "")) : Optional.empty();
  }

  /** The first lots of the bundles from here on, as many as a page looks into. */
  int[] lots() {
    int[] order = IntStream.range(0, bundles()).toArray();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int kept = order[i];
      order[i] = order[other];
      order[other] = kept;
    }
    return IntStream.range(bundle, Math.min(bundle + AT_ONCE, order.length))
        .map(i -> order[i] * width())
        .toArray();
  }

  /** How many lots are in a bundle. */
  int width() {
    return 1 << LOT_BITS - bits;
  }
}
