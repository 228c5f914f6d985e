package org.stadtmosaik.results.disclosure;

import java.util.List;
import org.stadtmosaik.results.Margin;

/**
 * Which line of a table an answer stands in: each answer that is told has its own, those that are
 * hidden share one. So every line's sum is known to everybody, and no table tells the hidden ones
 * apart.
 *
 * @param line of each answer
 * @param lines how many there are
 * @param shared the line of the hidden ones, or -1
 */
public record Merging(List<Integer> line, int lines, int shared) {

  public static Merging of(Margin margin) {
    int size = margin.counts().size();
    Integer[] line = new Integer[size];
    int next = 0;
    for (int i = 0; i < size; i++) {
      line[i] = margin.isShown(i) ? next++ : -1;
    }
    int shared = margin.hides() ? next++ : -1;
    for (int i = 0; i < size; i++) {
      line[i] = line[i] < 0 ? shared : line[i];
    }
    return new Merging(List.of(line), next, shared);
  }
}
