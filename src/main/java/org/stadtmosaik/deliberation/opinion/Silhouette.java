package org.stadtmosaik.deliberation.opinion;

/**
 * How well groups are apart (P. Rousseeuw, Silhouettes, J. Comput. Appl. Math. 20, 1987): the mean
 * over people of (b - a) / max(a, b), where a is the mean distance to the others of one's own group
 * and b that to the nearest other group; 0 for whoever is alone in theirs. From -1 to 1.
 */
final class Silhouette {

  /** Distances grow with the square of people; of more than these, every so many are looked at. */
  private static final int LOOKED_AT = 5000;

  private Silhouette() {}

  static double of(double[][] places, int[] groups, int k) {
    int step = (groups.length + LOOKED_AT - 1) / LOOKED_AT;
    int[] sizes = new int[k];
    for (int i = 0; i < groups.length; i += step) {
      sizes[groups[i]]++;
    }
    double sum = 0;
    int looked = 0;
    double[] distances = new double[k];
    for (int i = 0; i < groups.length; i += step) {
      java.util.Arrays.fill(distances, 0);
      for (int j = 0; j < groups.length; j += step) {
        double dx = places[0][i] - places[0][j];
        double dy = places[1][i] - places[1][j];
        distances[groups[j]] += Math.sqrt(dx * dx + dy * dy);
      }
      sum += width(distances, sizes, groups[i]);
      looked++;
    }
    return sum / looked;
  }

  private static double width(double[] distances, int[] sizes, int own) {
    double nearest = Double.MAX_VALUE;
    for (int group = 0; group < sizes.length; group++) {
      if (group != own && sizes[group] > 0) {
        nearest = Math.min(nearest, distances[group] / sizes[group]);
      }
    }
    if (sizes[own] <= 1 || nearest == Double.MAX_VALUE) {
      return 0;
    }
    double inside = distances[own] / (sizes[own] - 1);
    double larger = Math.max(inside, nearest);
    return larger == 0 ? 0 : (nearest - inside) / larger;
  }
}
