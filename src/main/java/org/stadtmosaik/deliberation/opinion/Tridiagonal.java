package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;

/** A symmetric matrix with three diagonals that grows by a row, and its largest eigenvalue. */
final class Tridiagonal {

  private static final double CLOSE = 1e-15;

  private final double[] diagonal;
  private final double[] beside;
  private int size;
  private double scale;

  Tridiagonal(int most) {
    diagonal = new double[most];
    beside = new double[most];
  }

  /**
   * Adds a row.
   *
   * @param next what will stand beside it once there is another row
   */
  void add(double value, double next) {
    diagonal[size] = value;
    beside[size] = next;
    scale = Math.max(scale, Math.abs(value) + next);
    size++;
  }

  int size() {
    return size;
  }

  /** About as much as the largest eigenvalue. */
  double scale() {
    return scale;
  }

  /** How far the largest eigenvalue may be off because rows are missing. */
  double error() {
    return beside[size - 1] * Math.abs(vector()[size - 1]);
  }

  /** The largest eigenvalue, by bisection with Sturm's count. */
  double largest() {
    double low = diagonal[0];
    double high = diagonal[0];
    for (int i = 0; i < size; i++) {
      double radius = (i == 0 ? 0 : beside[i - 1]) + (i == size - 1 ? 0 : beside[i]);
      low = Math.max(low, diagonal[i]);
      high = Math.max(high, diagonal[i] + radius);
    }
    while (high - low > CLOSE * Math.max(Math.abs(high), Math.abs(low))) {
      double middle = low + (high - low) / 2;
      if (middle == low || middle == high) {
        break;
      }
      if (isAbove(middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  /** Its eigenvector of length 1, by inverse iteration from just above the eigenvalue. */
  double[] vector() {
    double shift = largest();
    shift += Math.max(Math.abs(shift), scale) * 1e-13 + Double.MIN_NORMAL;
    double[] vector = new double[size];
    Arrays.fill(vector, 1);
    for (int round = 0; round < 4; round++) {
      solve(vector, shift);
      double sum = 0;
      for (double value : vector) {
        sum += value * value;
      }
      double length = Math.sqrt(sum);
      for (int i = 0; i < size; i++) {
        vector[i] /= length;
      }
    }
    return vector;
  }

  /** Whether all eigenvalues are below: then all pivots are negative. */
  private boolean isAbove(double value) {
    double pivot = diagonal[0] - value;
    for (int i = 1; i < size && pivot < 0; i++) {
      pivot = diagonal[i] - value - beside[i - 1] * beside[i - 1] / pivot;
    }
    return pivot < 0;
  }

  /** Solves (shift - this) x = vector in place; needs no pivoting, as that is positive definite. */
  private void solve(double[] vector, double shift) {
    double[] factors = new double[size];
    double pivot = shift - diagonal[0];
    vector[0] /= pivot;
    for (int i = 1; i < size; i++) {
      factors[i - 1] = -beside[i - 1] / pivot;
      pivot = shift - diagonal[i] + beside[i - 1] * factors[i - 1];
      if (pivot <= 0) {
        pivot = Double.MIN_NORMAL + scale * 1e-16;
      }
      vector[i] = (vector[i] + beside[i - 1] * vector[i - 1]) / pivot;
    }
    for (int i = size - 2; i >= 0; i--) {
      vector[i] -= factors[i] * vector[i + 1];
    }
  }
}
