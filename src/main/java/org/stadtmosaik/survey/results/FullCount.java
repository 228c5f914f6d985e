package org.stadtmosaik.survey.results;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.survey.domain.Tallied;
import org.stadtmosaik.survey.domain.TallyChanges;
import org.stadtmosaik.survey.domain.TallyKey;
import org.stadtmosaik.survey.domain.TallyStore;
import org.stadtmosaik.survey.tally.Counter;
import org.stadtmosaik.survey.tally.StoredAnswers;

/**
 * Counts all responses of a survey, row by row through a cursor. Where something new is to be
 * counted, while answers go on coming in: from the moment at which nobody is submitting, new ones
 * are counted as they come, and those from before are counted as they stood at that moment.
 */
@Component
public class FullCount {

  private static final Logger LOG = LoggerFactory.getLogger(FullCount.class);

  /** Rows that the driver fetches at a time. */
  private static final int FETCH = 1000;

  private final Layouts layouts;
  private final TallyStore tallies;
  private final DataSource dataSource;
  private final TransactionOperations transaction;

  FullCount(
      Layouts layouts,
      TallyStore tallies,
      DataSource dataSource,
      TransactionOperations transaction) {
    this.layouts = layouts;
    this.tallies = tallies;
    this.dataSource = dataSource;
    this.transaction = transaction;
  }

  /** Counts whatever is waiting for it; what was broken off begins anew. */
  public void countPending() {
    tallies.pending().forEach(this::count);
  }

  private void count(UUID survey) {
    long number = ThreadLocalRandom.current().nextLong(1, 1_000_000_000);
    try (Connection reading = dataSource.getConnection();
        Statement statement = reading.createStatement()) {
      List<String> parts =
          Objects.requireNonNull(transaction.execute(_ -> begin(survey, number, statement)));
      try {
        Map<TallyKey, Integer> counts = counts(reading, survey, parts);
        transaction.executeWithoutResult(_ -> finish(survey, number, parts, counts));
      } finally {
        statement.execute("ROLLBACK");
      }
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count the responses", e);
    }
  }

  /** Nobody is in the middle of submitting here: the row is locked, and theirs are committed. */
  private List<String> begin(UUID survey, long number, Statement reading) {
    Tallied tallied = tallies.locked(survey);
    List<String> parts = tallied.pending();
    parts.forEach(part -> tallies.clear(survey, part));
    tallies.set(survey, tallied.begun(parts, number));
    try {
      reading.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ");
      reading.execute("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    } catch (SQLException e) {
      throw new IllegalStateException("cannot read the responses", e);
    }
    return parts;
  }

  private void finish(UUID survey, long number, List<String> parts, Map<TallyKey, Integer> counts) {
    Tallied tallied = tallies.locked(survey);
    for (String part : parts) {
      if (tallied.awaits(part, number)) {
        tallied = tallied.done(part);
        Map<TallyKey, Integer> own = new HashMap<>(counts);
        own.keySet().removeIf(key -> !key.split().equals(part));
        tallies.addAll(survey, own);
      }
    }
    tallies.set(survey, tallied);
  }

  /**
   * Compares the tallies of a survey that takes no answers any more with a full count, and puts
   * right what differs.
   *
   * @return how many tallies differed
   */
  public int prove(UUID survey) {
    List<String> parts =
        tallies.tallied(survey).orElseGet(Tallied::nothing).parts().keySet().stream().toList();
    try (Connection reading = dataSource.getConnection()) {
      Map<TallyKey, Integer> counts = counts(reading, survey, parts);
      return Objects.requireNonNull(transaction.execute(_ -> heal(survey, parts, counts)));
    } catch (SQLException e) {
      throw new IllegalStateException("cannot count the responses", e);
    }
  }

  private int heal(UUID survey, List<String> parts, Map<TallyKey, Integer> counts) {
    Tallied tallied = tallies.locked(survey);
    Map<TallyKey, Long> kept = new HashMap<>();
    parts.forEach(part -> kept.putAll(tallies.read(survey, part)));
    Map<TallyKey, Long> differing = new HashMap<>();
    counts.forEach((key, count) -> differing.merge(key, (long) count, Long::sum));
    kept.forEach((key, count) -> differing.merge(key, -count, Long::sum));
    differing.values().removeIf(difference -> difference == 0);
    boolean pending = !tallied.pending().isEmpty();
    if (!differing.isEmpty() || pending) {
      parts.forEach(part -> tallies.clear(survey, part));
      tallies.addAll(survey, counts);
      for (String part : parts) {
        tallied = tallied.done(part);
      }
      tallies.set(survey, tallied);
    }
    if (!differing.isEmpty() && !pending) {
      LOG.warn("{} tallies of survey {} differed from a full count", differing.size(), survey);
    }
    return pending ? 0 : differing.size();
  }

  private Map<TallyKey, Integer> counts(Connection connection, UUID survey, List<String> parts)
      throws SQLException {
    SortedMap<Integer, Counter> counters = layouts.counters(survey);
    Map<TallyKey, int[]> counts = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "SELECT version, body FROM survey_response WHERE survey_id = ? AND state = 'KEPT'")) {
      query.setFetchSize(FETCH);
      query.setObject(1, survey);
      try (ResultSet found = query.executeQuery()) {
        while (found.next()) {
          Counter counter = Objects.requireNonNull(counters.get(found.getInt(1)));
          TallyChanges.of(parts, counter.count(StoredAnswers.read(found.getString(2))))
              .forEach(key -> counts.computeIfAbsent(key, _ -> new int[1])[0]++);
        }
      }
    }
    Map<TallyKey, Integer> sums = new HashMap<>();
    counts.forEach((key, count) -> sums.put(key, count[0]));
    return sums;
  }
}
