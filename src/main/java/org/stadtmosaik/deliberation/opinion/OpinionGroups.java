package org.stadtmosaik.deliberation.opinion;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Who is in which group of people who vote alike, the largest group first. It lives as long as the
 * computation: who was where is kept nowhere.
 *
 * <p>The method is that of Polis (Small et al. 2021, as {@link Plane} says): whoever gave at least
 * min(7, statements) votes is placed in the plane of the two principal components; k-means makes 2
 * to 5 groups of them, as many as stand apart best by their silhouette, and at most 2 and one more
 * for each twelve people. Other than there, people are clustered themselves and not a hundred
 * pre-clusters, which were for the speed of a browser; nobody with fewer votes is added where few
 * take part; and k does not wait for a fourth time, as this is computed once and not live.
 */
public final class OpinionGroups {

  /** Votes that put a person into a group; or as many as there are statements. */
  public static final int ENOUGH_VOTES = 7;

  private static final int MOST = 5;
  private static final int PEOPLE_PER_GROUP = 12;

  private final int[] groups;
  private final int[] sizes;
  private final double[][] centres;
  private final double silhouette;

  private OpinionGroups(int[] groups, double[][] centres, double silhouette) {
    this.groups = groups;
    this.sizes = new int[centres.length];
    this.centres = centres;
    this.silhouette = silhouette;
    for (int group : groups) {
      if (group >= 0) {
        sizes[group]++;
      }
    }
  }

  /** A grouping that somebody else made: for each person a group from 0, or -1 for none. */
  public static OpinionGroups given(int[] groups, int count) {
    for (int group : groups) {
      if (group < -1 || group >= count) {
        throw new IllegalArgumentException("no group: " + group);
      }
    }
    double[][] nowhere = new double[count][];
    Arrays.setAll(nowhere, _ -> new double[] {Double.NaN, Double.NaN});
    return new OpinionGroups(groups.clone(), nowhere, Double.NaN);
  }

  /**
   * The groups that the votes make. Where all who are placed stand at one point they are one group;
   * where nobody gave enough votes there is none.
   */
  public static OpinionGroups of(Votes votes) {
    return of(votes, votes);
  }

  /**
   * The same where only some statements count. Enough votes are votes on any of them: that is how
   * published results were made.
   *
   * @param counted the votes of the same people on the statements that count
   */
  static OpinionGroups of(Votes votes, Votes counted) {
    Canon canon = Canon.of(counted);
    int[] people = placed(votes, canon);
    int[] groups = new int[votes.people()];
    Arrays.fill(groups, -1);
    if (people.length == 0) {
      return new OpinionGroups(groups, new double[0][], Double.NaN);
    }
    double[][] places = Plane.of(canon.votes(), people);
    int most = Math.min(MOST, 2 + people.length / PEOPLE_PER_GROUP);
    int k = 1;
    int[] best = new int[people.length];
    double widest = Double.NaN;
    int different = different(places, most);
    for (int next = 2; next <= different; next++) {
      int[] clusters = Clusters.of(places, next);
      double width = Silhouette.of(places, clusters, next);
      if (k == 1 || width > widest + 1e-9) {
        best = clusters;
        widest = width;
        k = next;
      }
    }
    int[] ranks = bySize(best, k);
    for (int i = 0; i < people.length; i++) {
      groups[canon.person(people[i])] = ranks[best[i]];
    }
    return new OpinionGroups(groups, centres(places, best, ranks), widest);
  }

  /** The groups' middles and how far they are apart, and nobody in them. */
  OpinionGroups withoutPeople() {
    return new OpinionGroups(new int[0], centres, silhouette);
  }

  /** How many groups there are. */
  public int count() {
    return sizes.length;
  }

  /** The group of a person, from 0; -1 for none. */
  public int of(int person) {
    return groups[person];
  }

  /** How many people were looked at, whether in a group or not. */
  public int people() {
    return groups.length;
  }

  /** How many people are in a group. */
  public int size(int group) {
    return sizes[group];
  }

  /**
   * The middle of a group on the plane of the two principal components, x and y; NaN for given
   * groups. Only how far middles are from each other means something: the unit is a vote.
   */
  public double[] centre(int group) {
    return centres[group].clone();
  }

  /** How well the groups are apart, from -1 to 1; NaN for fewer than two and for given ones. */
  public double silhouette() {
    return silhouette;
  }

  /** Whoever gave enough votes, and at least one that says where they stand. */
  private static int[] placed(Votes votes, Canon canon) {
    int enough = Math.min(ENOUGH_VOTES, canon.votes().statements());
    return IntStream.range(0, votes.people())
        .filter(here -> canon.votes().count(here) > 0)
        .filter(here -> votes.count(canon.person(here)) >= enough)
        .toArray();
  }

  private static double[][] centres(double[][] places, int[] clusters, int[] ranks) {
    double[][] centres = new double[ranks.length][2];
    int[] sizes = new int[ranks.length];
    for (int i = 0; i < clusters.length; i++) {
      double[] centre = centres[ranks[clusters[i]]];
      int size = ++sizes[ranks[clusters[i]]];
      centre[0] += (places[0][i] - centre[0]) / size;
      centre[1] += (places[1][i] - centre[1]) / size;
    }
    return centres;
  }

  /** How many different places there are, counted no further than {@code most}. */
  private static int different(double[][] places, int most) {
    double[][] found = new double[most][];
    int count = 0;
    for (int i = 0; i < places[0].length && count < most; i++) {
      boolean known = false;
      for (int j = 0; j < count; j++) {
        known |= isSame(found[j], places[0][i], places[1][i]);
      }
      if (!known) {
        found[count++] = new double[] {places[0][i], places[1][i]};
      }
    }
    return count;
  }

  private static boolean isSame(double[] place, double x, double y) {
    return Math.abs(place[0] - x) < 1e-9 && Math.abs(place[1] - y) < 1e-9;
  }

  private static int[] bySize(int[] clusters, int k) {
    int[] sizes = new int[k];
    int[] first = new int[k];
    for (int i = clusters.length - 1; i >= 0; i--) {
      sizes[clusters[i]]++;
      first[clusters[i]] = i;
    }
    int[] order =
        IntStream.range(0, k)
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(cluster -> -sizes[cluster])
                    .thenComparingInt(cluster -> first[cluster]))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] ranks = new int[k];
    for (int rank = 0; rank < k; rank++) {
      ranks[order[rank]] = rank;
    }
    return ranks;
  }
}
