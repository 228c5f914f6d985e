package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Places gathered around k means (S. Lloyd, Least squares quantization in PCM, 1982). It starts
 * from places as far from each other as can be (T. Gonzalez, 1985) and some times from drawn ones
 * (D. Arthur and S. Vassilvitskii, k-means++, 2007); the tightest outcome counts.
 */
final class Clusters {

  private static final int DRAWS = 8;
  private static final int ROUNDS = 200;
  private static final long SEED = 11;

  private final double[] x;
  private final double[] y;
  private final int k;
  private final double[] meanX;
  private final double[] meanY;
  private final int[] of;

  private Clusters(double[][] places, int k) {
    x = places[0];
    y = places[1];
    this.k = k;
    meanX = new double[k];
    meanY = new double[k];
    of = new int[x.length];
  }

  /**
   * Gathers them.
   *
   * @param places two rows, x and y, at least k of them different
   * @return for each place its cluster, 0 to k - 1
   */
  static int[] of(double[][] places, int k) {
    Clusters best = new Clusters(places, k);
    best.startFarApart();
    double least = best.settle();
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      Clusters next = new Clusters(places, k);
      next.draw(random);
      double sum = next.settle();
      // Equally tight ones may differ in the last bits only; then the first counts.
      if (sum < least * (1 - 1e-9)) {
        best = next;
        least = sum;
      }
    }
    return best.of;
  }

  private void startFarApart() {
    double centreX = Arrays.stream(x).sum() / x.length;
    double centreY = Arrays.stream(y).sum() / y.length;
    double[] nearest = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      nearest[i] = square(x[i] - centreX, y[i] - centreY);
    }
    for (int mean = 0; mean < k; mean++) {
      int farthest = 0;
      for (int i = 1; i < x.length; i++) {
        if (nearest[i] > nearest[farthest]) {
          farthest = i;
        }
      }
      if (mean == 0) {
        Arrays.fill(nearest, Double.MAX_VALUE);
      }
      start(mean, farthest, nearest);
    }
  }

  private void draw(SplittableRandom random) {
    double[] nearest = new double[x.length];
    Arrays.fill(nearest, Double.MAX_VALUE);
    start(0, random.nextInt(x.length), nearest);
    for (int mean = 1; mean < k; mean++) {
      double left = random.nextDouble() * Arrays.stream(nearest).sum();
      int drawn = 0;
      for (int i = 0; i < x.length; i++) {
        if (nearest[i] > 0) {
          drawn = i;
          left -= nearest[i];
        }
        if (left < 0) {
          break;
        }
      }
      start(mean, drawn, nearest);
    }
  }

  private void start(int mean, int at, double[] nearest) {
    meanX[mean] = x[at];
    meanY[mean] = y[at];
    for (int i = 0; i < x.length; i++) {
      nearest[i] = Math.min(nearest[i], square(x[i] - x[at], y[i] - y[at]));
    }
  }

  /**
   * Moves means and places until nothing changes.
   *
   * @return the sum of squared distances
   */
  private double settle() {
    Arrays.fill(of, -1);
    for (int round = 0; round < ROUNDS && assign(); round++) {
      move();
    }
    double sum = 0;
    for (int i = 0; i < x.length; i++) {
      sum += distance(i, of[i]);
    }
    return sum;
  }

  private boolean assign() {
    boolean changed = false;
    for (int i = 0; i < x.length; i++) {
      int nearest = 0;
      for (int mean = 1; mean < k; mean++) {
        if (distance(i, mean) < distance(i, nearest)) {
          nearest = mean;
        }
      }
      changed |= of[i] != nearest;
      of[i] = nearest;
    }
    return changed;
  }

  /** A mean that has lost all its places takes the one that is farthest from its own mean. */
  private void move() {
    int[] count = new int[k];
    double[] sumX = new double[k];
    double[] sumY = new double[k];
    for (int i = 0; i < x.length; i++) {
      count[of[i]]++;
      sumX[of[i]] += x[i];
      sumY[of[i]] += y[i];
    }
    for (int mean = 0; mean < k; mean++) {
      if (count[mean] > 0) {
        meanX[mean] = sumX[mean] / count[mean];
        meanY[mean] = sumY[mean] / count[mean];
      } else {
        int farthest = 0;
        for (int i = 1; i < x.length; i++) {
          if (distance(i, of[i]) > distance(farthest, of[farthest])) {
            farthest = i;
          }
        }
        meanX[mean] = x[farthest];
        meanY[mean] = y[farthest];
      }
    }
  }

  private double distance(int at, int mean) {
    return square(x[at] - meanX[mean], y[at] - meanY[mean]);
  }

  private static double square(double dx, double dy) {
    return dx * dx + dy * dy;
  }
}
