package org.stadtmosaik.deliberation.opinion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What each group said of each statement, and what follows from that. Small et al. 2021 call the
 * product {@link #consensus} the group-informed consensus: one group that disagrees pulls it down,
 * however large the others are.
 */
public final class GroupCounts {

  private static final int VOTES = 3;

  /** People by group: who they are is not kept. */
  private final int[] sizes;

  private final int statements;
  private final int[] counts;

  private GroupCounts(OpinionGroups groups, int statements) {
    this.sizes = new int[groups.count()];
    java.util.Arrays.setAll(sizes, groups::size);
    this.statements = statements;
    this.counts = new int[groups.count() * statements * VOTES];
  }

  /**
   * Counts.
   *
   * @param groups of the same people
   */
  public static GroupCounts of(Votes votes, OpinionGroups groups) {
    if (votes.people() != groups.people()) {
      throw new IllegalArgumentException("groups of other people");
    }
    GroupCounts counted = new GroupCounts(groups, votes.statements());
    int[] cells = votes.cells();
    for (int person = 0; person < votes.people(); person++) {
      int group = groups.of(person);
      for (int at = votes.start(person); group >= 0 && at < votes.start(person + 1); at++) {
        counted.counts[counted.at(group, Votes.statement(cells[at])) + Votes.code(cells[at])]++;
      }
    }
    return counted;
  }

  public int groups() {
    return sizes.length;
  }

  public int statements() {
    return statements;
  }

  /** How many people are in a group. */
  public int size(int group) {
    return sizes[group];
  }

  public int disagree(int group, int statement) {
    return counts[at(group, statement)];
  }

  public int pass(int group, int statement) {
    return counts[at(group, statement) + 1];
  }

  public int agree(int group, int statement) {
    return counts[at(group, statement) + 2];
  }

  /** How many of the group saw the statement: whoever passed has. */
  public int seen(int group, int statement) {
    return agree(group, statement) + pass(group, statement) + disagree(group, statement);
  }

  /**
   * How likely somebody of the group agrees: (agrees + 1) / (votes seen + 2), the rule of
   * succession, so that few votes say little.
   */
  public double agreement(int group, int statement) {
    return (agree(group, statement) + 1.0) / (seen(group, statement) + 2.0);
  }

  /** The product of the groups' {@link #agreement}, from 0 to 1; NaN where there is no group. */
  public double consensus(int statement) {
    double product = groups() == 0 ? Double.NaN : 1;
    for (int group = 0; group < groups(); group++) {
      product *= agreement(group, statement);
    }
    return product;
  }

  /**
   * The statements that tell a group from all the others, at most so many: those that it agrees
   * with before those that it disagrees with, and of each the most telling first. None where none
   * passes the tests, and none of a single group.
   */
  public List<Representative> representatives(int group, int most) {
    List<Representative> found = new ArrayList<>();
    for (int statement = 0; groups() > 1 && statement < statements; statement++) {
      Representative said = representative(group, statement);
      if (said.isTelling()) {
        found.add(said);
      }
    }
    found.sort(
        Comparator.comparingDouble(Representative::weight)
            .reversed()
            .thenComparingInt(Representative::statement));
    return found.stream()
        .limit(most)
        .sorted(Comparator.comparing((Representative said) -> !said.agrees()))
        .toList();
  }

  /** How a group differs from all others together, on agreeing or on disagreeing. */
  public Representative representative(int group, int statement) {
    Representative agreeing = compared(group, statement, true);
    Representative disagreeing = compared(group, statement, false);
    boolean agrees =
        agreeing.isTelling() == disagreeing.isTelling()
            ? agreeing.differenceTest() > disagreeing.differenceTest()
            : agreeing.isTelling();
    return agrees ? agreeing : disagreeing;
  }

  private Representative compared(int group, int statement, boolean agrees) {
    int said = agrees ? agree(group, statement) : disagree(group, statement);
    int saidElsewhere = 0;
    int seenElsewhere = 0;
    for (int other = 0; other < groups(); other++) {
      if (other != group) {
        saidElsewhere += agrees ? agree(other, statement) : disagree(other, statement);
        seenElsewhere += seen(other, statement);
      }
    }
    return Representative.of(
        statement, agrees, said, seen(group, statement), saidElsewhere, seenElsewhere);
  }

  private int at(int group, int statement) {
    return (group * statements + statement) * VOTES;
  }
}
