package org.stadtmosaik.deliberation;

import java.util.List;

/** The search for the choice with the highest score; the first of equals is kept. */
final class BestChoice {

  private final Harmonic harmonic;
  private Harmonic.Score score = Harmonic.Score.NONE;
  private List<Integer> chosen = List.of();

  private BestChoice(Harmonic harmonic) {
    this.harmonic = harmonic;
  }

  /** The best of all choices of this size. */
  static List<Integer> ofAll(Harmonic harmonic, int size) {
    BestChoice best = new BestChoice(harmonic);
    best.tryAll(0, size);
    return best.chosen;
  }

  /** One that no exchange of two dates makes better, begun with the best next date each time. */
  static List<Integer> byExchange(Harmonic harmonic, int size) {
    BestChoice best = new BestChoice(harmonic);
    for (int missing = size; missing > 0; missing--) {
      best.score = Harmonic.Score.NONE;
      best.tryOneMore();
      harmonic.add(best.chosen.getLast());
    }
    boolean better = size > 0;
    while (better) {
      better = best.exchanges();
    }
    return best.chosen;
  }

  /** How many choices there are, or more than {@code most} if there are more. */
  static long count(int dates, int size, long most) {
    long count = 1;
    for (int i = 1; i <= size && count <= most; i++) {
      count = count * (dates - size + i) / i;
    }
    return count;
  }

  private void tryAll(int from, int missing) {
    if (missing == 0) {
      offer();
      return;
    }
    for (int date = from; date <= harmonic.dates() - missing; date++) {
      harmonic.add(date);
      tryAll(date + 1, missing - 1);
      harmonic.remove(date);
    }
  }

  private void tryOneMore() {
    for (int date = 0; date < harmonic.dates(); date++) {
      if (!harmonic.chosen().contains(date)) {
        harmonic.add(date);
        offer();
        harmonic.remove(date);
      }
    }
  }

  private boolean exchanges() {
    for (int leaving : harmonic.chosen()) {
      harmonic.remove(leaving);
      Harmonic.Score before = score;
      tryOneMore();
      if (score.compareTo(before) > 0) {
        harmonic.add(chosen.getLast());
        return true;
      }
      harmonic.add(leaving);
    }
    return false;
  }

  private void offer() {
    Harmonic.Score offered = harmonic.score();
    if (offered.compareTo(score) > 0) {
      score = offered;
      chosen = harmonic.chosen();
    }
  }
}
