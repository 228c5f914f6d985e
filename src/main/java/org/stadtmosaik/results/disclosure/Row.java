package org.stadtmosaik.results.disclosure;

import java.util.List;

/**
 * An option by groups: its number in each, of which some are hidden. What one group has more,
 * another one has less, unless the option's own number is hidden as well.
 *
 * @param option which
 * @param groups the room in each group
 * @param all the room in all of them together, if the option's own number is hidden; or null
 */
public record Row(int option, List<Room> groups, @org.jspecify.annotations.Nullable Room all) {

  /** How wide the interval of a hidden number is. */
  public long width(int group, boolean[] hidden) {
    long given = all == null ? 0 : all.up(option);
    long taken = all == null ? 0 : all.down(option);
    for (int i = 0; i < hidden.length; i++) {
      if (i != group && hidden[i]) {
        given += groups.get(i).down(option);
        taken += groups.get(i).up(option);
      }
    }
    return Math.min(groups.get(group).up(option), given)
        + Math.min(groups.get(group).down(option), taken);
  }

  /** How wide the interval of the option's own hidden number is, given its groups. */
  public long ownWidth() {
    if (all == null) {
      return 0;
    }
    long up = groups.stream().mapToLong(room -> room.up(option)).sum();
    long down = groups.stream().mapToLong(room -> room.down(option)).sum();
    return Math.min(all.up(option), up) + Math.min(all.down(option), down);
  }
}
