package org.stadtmosaik.idea.place;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneMap;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaPoint;
import org.stadtmosaik.shared.LocalizedText;

/**
 * A board by place, or those of its ideas that a filter leaves.
 *
 * @param map the commune's; {@code null} if it has none
 * @param areas in which there are ideas, in the commune's order
 * @param elsewhere how many published ideas lie in no neighbourhood
 * @param placedElsewhere those of them with a point, as far as they are shown
 */
public record PlacesOfBoard(
    BoardSummary board,
    @Nullable CommuneMap map,
    List<Area> areas,
    int elsewhere,
    List<PlacedIdea> placedElsewhere) {

  /** Marks whose middles are nearer than this part of the map's longer side become one. */
  private static final double NEAR = 0.08;

  public PlacesOfBoard {
    areas = List.copyOf(areas);
    placedElsewhere = List.copyOf(placedElsewhere);
  }

  /**
   * A neighbourhood with its ideas.
   *
   * @param ideas how many published ideas lie in it
   * @param placed those of them with a point, as far as they are shown
   * @param whole those that are about it as a whole, as far as they are shown
   */
  public record Area(
      UUID id, LocalizedText name, int ideas, List<PlacedIdea> placed, List<AreaIdea> whole) {

    public Area {
      placed = List.copyOf(placed);
      whole = List.copyOf(whole);
    }
  }

  /** How many there are in all. */
  public int ideas() {
    return elsewhere + areas.stream().mapToInt(Area::ideas).sum();
  }

  /** All ideas with a point in the order of the list; their place in it is their number. */
  public List<PlacedIdea> placed() {
    return Stream.concat(
            areas.stream().flatMap(area -> area.placed().stream()), placedElsewhere.stream())
        .toList();
  }

  /** Numbers of ideas, from 1, by where they lie: those that lie close together in one list. */
  public List<List<Integer>> clusters() {
    List<PlacedIdea> placed = placed();
    List<List<Integer>> clusters = new ArrayList<>();
    for (int i = 0; i < placed.size(); i++) {
      IdeaPoint point = placed.get(i).point();
      clusters.stream()
          .filter(cluster -> near(placed.get(cluster.getFirst() - 1).point(), point))
          .findFirst()
          .orElseGet(() -> added(clusters))
          .add(i + 1);
    }
    return clusters;
  }

  private static List<Integer> added(List<List<Integer>> clusters) {
    List<Integer> cluster = new ArrayList<>();
    clusters.add(cluster);
    return cluster;
  }

  private boolean near(IdeaPoint one, IdeaPoint other) {
    if (map == null) {
      return false;
    }
    CommuneMap.Bounds bounds = map.bounds();
    double across = (one.longitude() - other.longitude()) * bounds.narrow();
    double down = one.latitude() - other.latitude();
    return Math.hypot(across, down) < bounds.size() * NEAR;
  }
}
