package org.stadtmosaik.deliberation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * One date out of several. A date at which a need that somebody stated cannot be met is out before
 * anything is counted: a majority does not outvote one person's wheelchair. Of the others the
 * <em>fullest</em> is where most people can come, and the <em>fairest</em> is the leximin: where
 * the group that is worst off has the largest share of people who can come, among equals the second
 * worst off, and so on (A. Sen, Collective Choice and Social Welfare, 1970, chapter 9*, after J.
 * Rawls' maximin). Everybody together is one of the groups, so that whoever told nothing of
 * themselves counts as well.
 *
 * <p>Whoever comes reluctantly comes. Among dates that are equal so far, one that more people can
 * come to goes first, then one that more say yes to, then the earlier in the list.
 */
public final class FairDates {

  private static final Comparator<Tally> BY_PEOPLE =
      Comparator.comparingInt(Tally::come).thenComparingInt(Tally::yes);

  private static final Comparator<Tally> BY_FAIRNESS =
      ((Comparator<Tally>) (one, other) -> Share.leximin(shares(one), shares(other)))
          .thenComparing(BY_PEOPLE);

  private FairDates() {}

  /** The candidates beside each other, in their order. */
  public static Comparison compare(List<Candidate> candidates, List<Voter> voters) {
    Crowd crowd = new Crowd(voters);
    List<Tally> tallies = candidates.stream().map(date -> tally(date, crowd)).toList();
    List<Tally> open =
        voters.isEmpty() ? List.of() : tallies.stream().filter(t -> !t.isOut()).toList();
    return new Comparison(
        tallies, best(open, BY_PEOPLE), best(open, BY_FAIRNESS), voters.size(), crowd.people());
  }

  /** The needs that somebody stated and that this date cannot meet. */
  static Set<String> unmet(Candidate candidate, List<Voter> voters) {
    Set<String> unmet = new TreeSet<>();
    voters.forEach(voter -> unmet.addAll(voter.needs()));
    unmet.removeAll(candidate.meets());
    return unmet;
  }

  private static Tally tally(Candidate date, Crowd crowd) {
    int yes = crowd.people(voter -> voter.to(date.id()) == Availability.YES);
    int ifNeeded = crowd.people(voter -> voter.to(date.id()) == Availability.IF_NEEDED);
    int people = crowd.people();
    List<GroupRate> rates = crowd.rates(voter -> voter.comes(date.id()));
    return new Tally(
        date.id(),
        yes,
        ifNeeded,
        people - yes - ifNeeded,
        rates,
        leftOut(rates, yes + ifNeeded, people),
        unmet(date, crowd.voters()));
  }

  static List<Group> leftOut(List<GroupRate> rates, int come, int people) {
    return rates.stream()
        .filter(rate -> rate.isLeftOut(come, people))
        .map(GroupRate::group)
        .toList();
  }

  private static List<Share> shares(Tally tally) {
    List<Share> shares = new ArrayList<>();
    shares.add(new Share(tally.come(), tally.people()));
    tally.rates().forEach(rate -> shares.add(new Share(rate.come(), rate.of())));
    return shares;
  }

  private static Optional<UUID> best(List<Tally> tallies, Comparator<Tally> order) {
    Optional<Tally> best =
        tallies.stream().reduce((one, next) -> order.compare(next, one) > 0 ? next : one);
    return best.map(Tally::candidate);
  }
}
