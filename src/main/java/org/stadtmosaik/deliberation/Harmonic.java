package org.stadtmosaik.deliberation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A choice of dates and its harmonic score, changed date by date. Scores are whole numbers, as
 * every 1/n is taken times {@link #ONE}: no rounding decides between two dates.
 */
final class Harmonic {

  /** A multiple of every number up to {@link FairSeries#MOST}. */
  private static final long ONE = 232_792_560;

  private final int[][] comers;
  private final long[] yes;
  private final long[] weights;

  /** To how many of the chosen dates each voter can come. */
  private final int[] served;

  private final List<Integer> chosen = new ArrayList<>();
  private long points;
  private long yesses;

  /** Compared by the harmonic score, among equals by how many say yes without reserve. */
  record Score(long points, long yesses) implements Comparable<Score> {

    static final Score NONE = new Score(-1, -1);

    @Override
    public int compareTo(Score other) {
      int order = Long.compare(points, other.points);
      return order != 0 ? order : Long.compare(yesses, other.yesses);
    }
  }

  Harmonic(List<UUID> dates, List<Voter> voters, Map<String, Integer> leftOutBefore) {
    comers =
        dates.stream()
            .map(date -> places(voters, voter -> voter.comes(date)))
            .toArray(int[][]::new);
    yes = dates.stream().mapToLong(date -> yes(date, voters)).toArray();
    weights = voters.stream().mapToLong(voter -> weight(voter, leftOutBefore)).toArray();
    served = new int[voters.size()];
  }

  private static int[] places(List<Voter> voters, Predicate<Voter> which) {
    return IntStream.range(0, voters.size()).filter(i -> which.test(voters.get(i))).toArray();
  }

  private static long yes(UUID date, List<Voter> voters) {
    return voters.stream()
        .filter(voter -> voter.to(date) == Availability.YES)
        .mapToLong(Voter::people)
        .sum();
  }

  private static long weight(Voter voter, Map<String, Integer> leftOutBefore) {
    return (long) voter.people() * (1 + leftOutBefore.getOrDefault(voter.id(), 0));
  }

  /** How many dates there are to choose from. */
  int dates() {
    return comers.length;
  }

  List<Integer> chosen() {
    return List.copyOf(chosen);
  }

  Score score() {
    return new Score(points, yesses);
  }

  void add(int date) {
    chosen.add(date);
    yesses += yes[date];
    for (int voter : comers[date]) {
      served[voter]++;
      points += weights[voter] * (ONE / served[voter]);
    }
  }

  void remove(int date) {
    chosen.removeIf(it -> it == date);
    yesses -= yes[date];
    for (int voter : comers[date]) {
      points -= weights[voter] * (ONE / served[voter]);
      served[voter]--;
    }
  }
}
