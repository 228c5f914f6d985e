package org.stadtmosaik.survey.results;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.results.Disclosure;
import org.stadtmosaik.survey.domain.TallyKey;
import org.stadtmosaik.survey.tally.CountedList;
import org.stadtmosaik.survey.tally.CountedList.Kind;

/** Means, medians and rankings, of counts that are told anyway. */
final class Measures {

  private Measures() {}

  /** Of numbers whose counts are all told; null for anything else. */
  static @Nullable Statistics statistics(Told told) {
    CountedList list = told.numbers().list();
    Map<String, Double> numbers = list.numbers();
    Map<String, Long> counts = told.knownCounts();
    long all = counts.values().stream().mapToLong(Long::longValue).sum();
    if (numbers.isEmpty() || all == 0) {
      return null;
    }
    double sum = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      sum += numbers.get(count.getKey()) * count.getValue();
    }
    double mean = sum / all;
    double squares = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      double apart = numbers.get(count.getKey()) - mean;
      squares += apart * apart * count.getValue();
    }
    return new Statistics(
        mean, median(numbers, counts, all), Math.sqrt(squares / all), list.inClasses());
  }

  private static double median(Map<String, Double> numbers, Map<String, Long> counts, long all) {
    return (at(numbers, counts, (all - 1) / 2) + at(numbers, counts, all / 2)) / 2;
  }

  /** The number at this place, from 0, when all stand in a row. */
  private static double at(Map<String, Double> numbers, Map<String, Long> counts, long place) {
    long before = 0;
    for (Map.Entry<String, Long> count : counts.entrySet()) {
      before += count.getValue();
      if (place < before) {
        return numbers.get(count.getKey());
      }
    }
    throw new IllegalArgumentException("not so many numbers");
  }

  /**
   * By Borda's count if how often each option took each rank can all be told: each number is of
   * nobody or of enough. By first places otherwise.
   */
  static @Nullable Ranking ranking(Told told, Map<TallyKey, Long> tallies) {
    CountedList list = told.numbers().list();
    if (list.kind() != Kind.RANKS) {
      return null;
    }
    Map<String, Long> first = told.knownCounts();
    if (first.isEmpty()) {
      return null;
    }
    Double[] scores = new Double[first.size()];
    boolean borda = true;
    int at = 0;
    for (String option : first.keySet()) {
      scores[at] = borda(list, option, told.numbers().answered(), tallies);
      borda &= scores[at++] != null;
    }
    List<Ranking.Place> places = new ArrayList<>();
    at = 0;
    for (Map.Entry<String, Long> option : first.entrySet()) {
      double score = borda ? scores[at] : option.getValue();
      at++;
      places.add(new Ranking.Place(option.getKey(), list.values().get(option.getKey()), score));
    }
    places.sort(Comparator.comparingDouble(Ranking.Place::score).reversed());
    return new Ranking(borda ? Ranking.Method.BORDA : Ranking.Method.FIRST_PLACES, places);
  }

  /** Mean points of an option, or null if some of its counts must not be told. */
  private static @Nullable Double borda(
      CountedList list, String option, long answered, Map<TallyKey, Long> tallies) {
    int options = list.values().size();
    double points = 0;
    long ranked = 0;
    for (int rank = 1; rank <= options; rank++) {
      long count = tallies.getOrDefault(new TallyKey("", list.code(), option + ":" + rank, ""), 0L);
      if (Disclosure.isSmall(count) || count == answered) {
        return null;
      }
      points += (double) count * (options - rank);
      ranked += count;
    }
    long left = answered - ranked;
    if (Disclosure.isSmall(left) || answered == 0) {
      return null;
    }
    return (points + left * shared(list, tallies, answered)) / answered;
  }

  /** What options that were left out get: the mean of the points that are left, on average. */
  private static double shared(CountedList list, Map<TallyKey, Long> tallies, long answered) {
    int options = list.values().size();
    double given = 0;
    long ranked = 0;
    for (String option : list.values().keySet()) {
      for (int rank = 1; rank <= options; rank++) {
        long count =
            tallies.getOrDefault(new TallyKey("", list.code(), option + ":" + rank, ""), 0L);
        given += (double) count * (options - rank);
        ranked += count;
      }
    }
    double all = answered * options * (options - 1) / 2.0;
    long out = answered * options - ranked;
    return out == 0 ? 0 : (all - given) / out;
  }
}
