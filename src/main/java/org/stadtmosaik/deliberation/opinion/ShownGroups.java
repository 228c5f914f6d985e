package org.stadtmosaik.deliberation.opinion;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What may be shown of groups so that nobody is shown in one: only groups of ten people or more.
 * Nor shall a small one follow by taking those that are shown from what all people said: where
 * whoever is left over, in hidden groups and in none, are fewer than ten, the next smallest group
 * is hidden too.
 *
 * @param groups those that may be shown, by number
 * @param hidden how many may not
 */
public record ShownGroups(List<Integer> groups, int hidden) {

  /** People that a shown group has at least. */
  public static final int SMALLEST = 10;

  public ShownGroups {
    groups = List.copyOf(groups);
  }

  /**
   * Chooses.
   *
   * @param people with votes, whether in a group or not
   */
  public static ShownGroups of(GroupCounts counts, int people) {
    List<Integer> bySize =
        IntStream.range(0, counts.groups())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(group -> -counts.size(group))
                    .thenComparingInt(group -> group))
            .toList();
    int shown = 0;
    while (shown < bySize.size() && counts.size(bySize.get(shown)) >= SMALLEST) {
      shown++;
    }
    while (shown > 0 && shown < bySize.size() && left(counts, bySize, shown, people) < SMALLEST) {
      shown--;
    }
    return new ShownGroups(
        bySize.subList(0, shown).stream().sorted().toList(), bySize.size() - shown);
  }

  /**
   * The group-informed consensus of the groups that are shown: with a hidden one in the product,
   * dividing it by the others would tell what the hidden one said. NaN where none is shown.
   */
  public double consensus(GroupCounts counts, int statement) {
    double product = groups.isEmpty() ? Double.NaN : 1;
    for (int group : groups) {
      product *= counts.agreement(group, statement);
    }
    return product;
  }

  private static int left(GroupCounts counts, List<Integer> bySize, int shown, int people) {
    return people - bySize.subList(0, shown).stream().mapToInt(counts::size).sum();
  }
}
