package org.stadtmosaik.following;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.following.domain.FollowStore;
import org.stadtmosaik.following.domain.Follower;
import org.stadtmosaik.following.domain.NewsRow;
import org.stadtmosaik.following.domain.NewsStore;
import org.stadtmosaik.notification.Notice;
import org.stadtmosaik.notification.Notices;
import org.stadtmosaik.notification.RecipientId;
import org.stadtmosaik.shared.Deadlocks;

/**
 * Puts together what has happened, for each follower when their time has come: from what may still
 * be seen then, so that nothing appears that was hidden in the meantime. Names things and counts
 * what is new; what people wrote stands in no message.
 */
@Service
public class Digests {

  /** Followers at a time. */
  private static final int BATCH = 200;

  /**
   * News of the last minutes wait for the next digest: a transaction that began before may still
   * report something with an earlier time.
   */
  private static final Duration SETTLING = Duration.ofMinutes(5);

  private final FollowStore follows;
  private final NewsStore news;
  private final Things things;
  private final Notices notices;
  private final TransactionOperations transaction;
  private final Clock clock;

  Digests(
      FollowStore follows,
      NewsStore news,
      Things things,
      Notices notices,
      TransactionOperations transaction,
      Clock clock) {
    this.follows = follows;
    this.news = news;
    this.things = things;
    this.notices = notices;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Sends every digest that is due, each in a transaction of its own. Two of these at once send
   * each digest once; whoever has no news gets none. One that fails keeps none of the others back.
   *
   * @return how many were sent
   * @throws RuntimeException what the first one failed with that did, when all others are sent
   */
  public int send() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    int sent = 0;
    Map<UUID, RuntimeException> failed = new LinkedHashMap<>();
    // Each round makes its followers due later or notes that they failed, so it ends.
    for (List<UUID> due = due(now, failed.keySet());
        !due.isEmpty();
        due = due(now, failed.keySet())) {
      for (UUID person : due) {
        try {
          sent += Deadlocks.survive(() -> transaction.execute(_ -> send(person, now))) ? 1 : 0;
        } catch (RuntimeException e) {
          failed.put(person, e);
        }
      }
    }
    if (!failed.isEmpty()) {
      throw failed.values().iterator().next();
    }
    return sent;
  }

  private List<UUID> due(Instant now, Set<UUID> failed) {
    return follows.due(now, BATCH + failed.size()).stream()
        .filter(person -> !failed.contains(person))
        .toList();
  }

  private boolean send(UUID id, Instant now) {
    Follower person = follows.lock(id).orElseThrow();
    if (person.dueAt().isAfter(now)) {
      // Another node was faster.
      return false;
    }
    Instant until = now.minus(SETTLING);
    List<NewsRow> fresh = joined(visible(news.of(person, until)));
    Map<Target, Followed> about =
        things.visible(fresh.stream().map(NewsRow::about).collect(toSet()));
    Set<Subject> named = new HashSet<>();
    // What is news of several things is told of the first that can still be seen.
    List<NewsRow> told =
        fresh.stream()
            .filter(row -> about.containsKey(row.about()))
            .filter(row -> named.add(new Subject(row.kind(), row.subject())))
            .toList();
    if (!told.isEmpty()) {
      notices.tell(List.of(new RecipientId(person.recipient())), notice(person, told, about));
    }
    follows.told(
        id,
        until.isAfter(person.toldUntil()) ? until : person.toldUntil(),
        person.rhythm().next(now));
    return !told.isEmpty();
  }

  private record Subject(NewsKind kind, UUID id) {}

  private List<NewsRow> visible(List<NewsRow> rows) {
    Set<UUID> seen = new HashSet<>();
    rows.stream()
        .collect(groupingBy(NewsRow::subjectType, mapping(NewsRow::subject, toSet())))
        .forEach((type, subjects) -> seen.addAll(things.visible(type, subjects)));
    return rows.stream().filter(row -> seen.contains(row.subject())).toList();
  }

  /** News of a thing that became part of another one meanwhile are news of that. */
  private List<NewsRow> joined(List<NewsRow> rows) {
    Map<Target, Target> staying =
        things.staying(rows.stream().map(NewsRow::about).collect(toSet()));
    return rows.stream()
        .map(row -> row.toldOf(staying.getOrDefault(row.about(), row.about())))
        .toList();
  }

  private static Notice notice(Follower person, List<NewsRow> told, Map<Target, Followed> about) {
    List<DigestWords.Part> parts =
        told.stream()
            .collect(
                groupingBy(
                    NewsRow::about,
                    LinkedHashMap::new,
                    groupingBy(
                        row -> DigestWords.Count.of(row, person.person()),
                        TreeMap::new,
                        counting())))
            .entrySet()
            .stream()
            .map(entry -> new DigestWords.Part(about.get(entry.getKey()), entry.getValue()))
            .toList();
    return Notice.of(
            FollowNews.TOPIC,
            "following.digest",
            reader -> DigestWords.of(parts, told.size(), reader),
            parts.getFirst().thing().commune(),
            "digest/" + person.dueAt().getEpochSecond())
        .at(parts.size() == 1 ? "/" + parts.getFirst().thing().path() : "/mine/following");
  }
}
