package org.stadtmosaik.commune.map;

import java.util.List;
import org.stadtmosaik.commune.CommuneMap.Position;

/** Whether a ring crosses itself. */
final class Crossings {

  private Crossings() {}

  /** Compares each side with each other one: for rings of some hundred points. */
  static boolean none(List<Position> ring) {
    int size = ring.size();
    for (int i = 0; i < size; i++) {
      for (int j = i + 2; j < size; j++) {
        // The first and the last side are neighbours as well.
        boolean apart = i > 0 || j < size - 1;
        if (apart && cross(ring.get(i), ring.get(i + 1), ring.get(j), ring.get((j + 1) % size))) {
          return false;
        }
      }
    }
    return true;
  }

  /** Each side's ends lie on both sides of the other; to touch is not to cross. */
  private static boolean cross(Position a, Position b, Position c, Position d) {
    return turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0;
  }

  private static double turn(Position from, Position to, Position point) {
    return Math.signum(
        (to.longitude() - from.longitude()) * (point.latitude() - from.latitude())
            - (to.latitude() - from.latitude()) * (point.longitude() - from.longitude()));
  }
}
