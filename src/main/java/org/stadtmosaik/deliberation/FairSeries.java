package org.stadtmosaik.deliberation;

import static java.util.Comparator.comparingInt;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Several dates out of more: proportional approval voting (T. N. Thiele, Om Flerfoldsvalg, 1895; F.
 * Simmons, 2001). Somebody who can come to <em>n</em> of the chosen dates counts 1 + 1/2 + … + 1/n,
 * so that a first date for some is worth more than a third one for others; a group of a
 * <em>k</em>-th of all people who can come to the same dates gets one of <em>k</em> dates
 * (justified representation: Aziz, Brill, Conitzer, Elkind, Freeman and Walsh, Social Choice and
 * Welfare 48, 2017). Whoever was left out before weighs as much more as often as they were.
 *
 * <p>As for one date, what cannot meet a stated need is out before anything is counted, and whoever
 * comes reluctantly comes. Among equal choices the one that more people say yes to goes first, then
 * the earlier in the list. Up to 100,000 choices all are tried; beyond that a good one is improved
 * date by date until no exchange helps, which keeps the representation (Aziz, Elkind, Huang,
 * Lackner, Sánchez-Fernández and Skowron, AAAI 2018).
 */
public final class FairSeries {

  /** The largest number of dates that can be asked for. */
  public static final int MOST = 20;

  private static final long MOST_TRIED = 100_000;

  private FairSeries() {}

  /**
   * The dates that leave the fewest out.
   *
   * @param leftOutBefore how many times in a row somebody could come to nothing, by the id of the
   *     voter; whoever is missing, never
   * @throws IllegalArgumentException if fewer than one date is asked for, or more than {@link
   *     #MOST}
   */
  public static SeriesChoice choose(
      List<Candidate> candidates,
      List<Voter> voters,
      int picks,
      Map<String, Integer> leftOutBefore) {
    List<UUID> open = open(candidates, voters, picks);
    Harmonic harmonic = new Harmonic(open, voters, leftOutBefore);
    List<Integer> best = best(harmonic, Math.min(picks, open.size()));
    return result(best.stream().sorted().map(open::get).toList(), voters);
  }

  /**
   * The dates that most people can come to, each counted for itself: what to hold the fair choice
   * against.
   *
   * @throws IllegalArgumentException as {@link #choose}
   */
  public static SeriesChoice fullest(List<Candidate> candidates, List<Voter> voters, int picks) {
    List<UUID> open = open(candidates, voters, picks);
    Crowd crowd = new Crowd(voters);
    List<UUID> fullest =
        open.stream()
            .sorted(comparingInt((UUID date) -> -crowd.people(voter -> voter.comes(date))))
            .limit(picks)
            .sorted(comparingInt(open::indexOf))
            .toList();
    return result(fullest, voters);
  }

  /** The dates that can be chosen; none if nobody answered. */
  private static List<UUID> open(List<Candidate> candidates, List<Voter> voters, int picks) {
    if (picks < 1 || picks > MOST) {
      throw new IllegalArgumentException("picks between 1 and " + MOST);
    }
    return voters.isEmpty()
        ? List.of()
        : candidates.stream()
            .filter(date -> FairDates.unmet(date, voters).isEmpty())
            .map(Candidate::id)
            .toList();
  }

  private static List<Integer> best(Harmonic harmonic, int size) {
    return BestChoice.count(harmonic.dates(), size, MOST_TRIED) <= MOST_TRIED
        ? BestChoice.ofAll(harmonic, size)
        : BestChoice.byExchange(harmonic, size);
  }

  private static SeriesChoice result(List<UUID> dates, List<Voter> voters) {
    Crowd crowd = new Crowd(voters);
    List<GroupRate> rates = crowd.rates(voter -> dates.stream().anyMatch(voter::comes));
    int reached = crowd.people(voter -> dates.stream().anyMatch(voter::comes));
    return new SeriesChoice(
        dates, crowd.people(), reached, rates, FairDates.leftOut(rates, reached, crowd.people()));
  }
}
