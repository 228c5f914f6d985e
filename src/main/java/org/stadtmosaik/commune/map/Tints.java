package org.stadtmosaik.commune.map;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.commune.CommuneMap.Area;
import org.stadtmosaik.commune.CommuneMap.Position;

/** Which areas get the same tint, as the stones of a mosaic do: neighbours different ones. */
public final class Tints {

  /** As many as the theme has. Where they don't suffice, neighbours may look the same. */
  public static final int MANY = 4;

  private Tints() {}

  /** A number from 0 below {@link #MANY} for each area: the one that fewest neighbours have. */
  public static int[] of(CommuneMap map) {
    int[] tints = new int[map.areas().size()];
    List<Set<Position>> corners = new ArrayList<>();
    for (int i = 0; i < tints.length; i++) {
      Area area = map.areas().get(i);
      Set<Position> own = new HashSet<>();
      area.rings().forEach(own::addAll);
      int[] beside = new int[MANY];
      for (int j = 0; j < i; j++) {
        if (corners.get(j).stream().anyMatch(own::contains)) {
          beside[tints[j]]++;
        }
      }
      // Begins elsewhere each time, so that areas without neighbours differ too.
      int best = i % MANY;
      for (int k = 1; k < MANY; k++) {
        int other = (i + k) % MANY;
        best = beside[other] < beside[best] ? other : best;
      }
      tints[i] = best;
      corners.add(own);
    }
    return tints;
  }
}
