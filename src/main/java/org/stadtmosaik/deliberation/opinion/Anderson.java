package org.stadtmosaik.deliberation.opinion;

/**
 * Helps a repeated step to its fixed point: of the last few steps it takes the mixture whose change
 * is the smallest (D. Anderson, Iterative procedures for nonlinear integral equations, J. ACM 12,
 * 1965; the form is that of H. Walker and P. Ni, SIAM J. Numer. Anal. 49, 2011).
 */
final class Anderson {

  private static final int DEPTH = 6;
  private static final double RIDGE = 1e-12;

  private final double[][] changes = new double[DEPTH][];
  private final double[][] moves = new double[DEPTH][];
  private double @org.jspecify.annotations.Nullable [] lastChange;
  private double[] lastTo = {};
  private int kept;
  private int next;

  /** Forgets all steps. */
  void forget() {
    lastChange = null;
    kept = 0;
    next = 0;
  }

  /**
   * Where to go on.
   *
   * @param from where the step began
   * @param to where it led
   */
  double[] mix(double[] from, double[] to) {
    double[] change = minus(to, from);
    if (lastChange != null) {
      changes[next] = minus(change, lastChange);
      moves[next] = minus(to, lastTo);
      next = (next + 1) % DEPTH;
      kept = Math.min(kept + 1, DEPTH);
    }
    lastChange = change;
    lastTo = to;
    double[] mixed = to.clone();
    double[] weights = weights(change);
    for (int i = 0; i < kept; i++) {
      for (int j = 0; j < mixed.length; j++) {
        mixed[j] -= weights[i] * moves[i][j];
      }
    }
    return mixed;
  }

  /** Least squares by the normal equations, which are small and lightly damped. */
  private double[] weights(double[] change) {
    double[][] matrix = new double[kept][kept + 1];
    double trace = 0;
    for (int i = 0; i < kept; i++) {
      for (int j = 0; j < kept; j++) {
        matrix[i][j] = dot(changes[i], changes[j]);
      }
      matrix[i][kept] = dot(changes[i], change);
      trace += matrix[i][i];
    }
    for (int i = 0; i < kept; i++) {
      matrix[i][i] += RIDGE * trace + Double.MIN_NORMAL;
    }
    return solved(matrix);
  }

  /** Elimination without pivoting: the matrix is positive definite. */
  private static double[] solved(double[][] matrix) {
    int size = matrix.length;
    for (int i = 0; i < size; i++) {
      for (int row = i + 1; row < size; row++) {
        double by = matrix[row][i] / matrix[i][i];
        for (int column = i; column <= size; column++) {
          matrix[row][column] -= by * matrix[i][column];
        }
      }
    }
    double[] solution = new double[size];
    for (int i = size - 1; i >= 0; i--) {
      double rest = matrix[i][size];
      for (int j = i + 1; j < size; j++) {
        rest -= matrix[i][j] * solution[j];
      }
      solution[i] = rest / matrix[i][i];
    }
    return solution;
  }

  private static double[] minus(double[] one, double[] other) {
    double[] difference = new double[one.length];
    for (int i = 0; i < one.length; i++) {
      difference[i] = one[i] - other[i];
    }
    return difference;
  }

  private static double dot(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
