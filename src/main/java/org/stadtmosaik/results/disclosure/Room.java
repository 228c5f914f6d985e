package org.stadtmosaik.results.disclosure;

import java.util.List;
import org.stadtmosaik.results.Choices;

/**
 * How far the number of people who chose an option could differ from the truth in a group of people
 * who each chose between some and some options, or one that excludes all others. Everything else
 * stays as it is, except what helps: others' numbers that nobody knows either.
 */
public final class Room {

  private final Choices rules;
  private final long[] chosen;

  /** Who chose options that go with others. */
  private final long choosing;

  /** How many more choices these people could have made, and how many fewer. */
  private final long more;

  private final long fewer;

  private final long favourite;

  /**
   * A group.
   *
   * @param chosen how often each option was chosen
   * @param answered how many people chose anything
   */
  public Room(Choices rules, long[] chosen, long answered) {
    this.rules = rules;
    this.chosen = chosen;
    long left = answered;
    long choices = 0;
    long best = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (excludes(i)) {
        left -= chosen[i];
      } else {
        choices += chosen[i];
        best = Math.max(best, chosen[i]);
      }
    }
    this.choosing = left;
    this.more = rules.most() * left - choices;
    this.fewer = choices - rules.fewest() * left;
    this.favourite = best;
  }

  private boolean excludes(int option) {
    return rules.exclusive().get(option);
  }

  /** By how much the number could be higher while all others stay as they are. */
  public long up(int option) {
    return up(option, 0);
  }

  /** By how much the number could be lower while all others stay as they are. */
  public long down(int option) {
    return down(option, 0);
  }

  private long up(int option, long help) {
    return excludes(option)
        ? Math.min(choosing - favourite, more / rules.most()) + help
        : Math.min(choosing - chosen[option], more + help);
  }

  private long down(int option, long help) {
    return excludes(option)
        ? Math.min(chosen[option], fewer / rules.fewest() + help)
        : Math.min(chosen[option], fewer + help);
  }

  /** How wide the interval is if these options are hidden. */
  public long width(int option, List<Boolean> hidden) {
    long given = 0;
    long taken = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (i != option && hidden.get(i) && excludes(i) == excludes(option)) {
        given += chosen[i];
        taken += excludes(i) ? chosen[option] : choosing - chosen[i];
      }
    }
    return up(option, given) + down(option, taken);
  }

  /**
   * The fewest and the most who can have chosen something, if that is not known; the most unless it
   * is bounded otherwise.
   */
  public long[] answered() {
    long excluding = 0;
    long choices = 0;
    for (int i = 0; i < chosen.length; i++) {
      if (excludes(i)) {
        excluding += chosen[i];
      } else {
        choices += chosen[i];
      }
    }
    long least = Math.max(favourite, (choices + rules.most() - 1) / rules.most());
    return new long[] {least + excluding, choices / rules.fewest() + excluding};
  }
}
