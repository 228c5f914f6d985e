package org.stadtmosaik.idea;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.stadtmosaik.operation.Started;

/**
 * {@code kill -9} while ideas stream in: what a phone was told is there stays there, once. The
 * system property {@code stadtmosaik.crash.rounds} says how often each is killed.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrashIT {

  private static final int ROUNDS = Integer.getInteger("stadtmosaik.crash.rounds", 1);
  private static final int PHONES = 6;

  private final Random random = new Random();
  private final Map<UUID, UUID> acknowledged = new HashMap<>();
  private PortalProcess portal;
  private String board;

  /** What is killed. */
  enum Victim {
    JVM,
    DATABASE,
    BOTH
  }

  @BeforeAll
  void aPortalWithABoard(@TempDir Path parent) throws Exception {
    portal = new PortalProcess(parent);
    portal.makeABoard("Crash");
    portal.start();
    board = portal.query("SELECT id FROM board").getFirst().getFirst();
  }

  @AfterAll
  void leaveNothingBehind() throws InterruptedException {
    portal.end();
  }

  @ParameterizedTest
  @EnumSource(Victim.class)
  void losesNoAcknowledgedIdeaAndKeepsNoneTwice(Victim victim) throws Exception {
    for (int round = 1; round <= ROUNDS; round++) {
      Set<UUID> before = Set.copyOf(acknowledged.keySet());
      List<SendingPhone> phones = IntStream.range(0, PHONES).mapToObj(_ -> phone()).toList();

      double recovery = killWhileSending(victim, phones);

      keep(phones);
      int told = acknowledged.size() - before.size();
      long open = phones.stream().mapToLong(phone -> phone.unacknowledged().size()).sum();
      Map<UUID, List<UUID>> found = stored();
      assertEveryAcknowledgedIdeaIsThereOnce(found);
      long lateFound =
          phones.stream()
              .flatMap(phone -> phone.unacknowledged().stream())
              .filter(found::containsKey)
              .count();

      phones.forEach(phone -> phone.sendAgain(20));
      keep(phones);
      Map<UUID, List<UUID>> after = stored();
      assertEveryAcknowledgedIdeaIsThereOnce(after);
      assertThat(after.keySet()).isEqualTo(acknowledged.keySet());
      assertEachHasOneCase(after.size());
      System.out.printf(
          "killed %s, round %d: %d acknowledged and found, 0 twice; %d without an answer, %d of"
              + " them stored; first new idea after %.1f s%n",
          victim, round, told, open, lateFound, recovery);
    }
  }

  private SendingPhone phone() {
    SendingPhone phone = new SendingPhone(portal.address(), board);
    phone.register();
    return phone;
  }

  /** Seconds from the kill to the first idea that is taken in again. */
  private double killWhileSending(Victim victim, List<SendingPhone> phones) throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    int threshold = 50 + random.nextInt(150);
    try (ExecutorService threads = Executors.newFixedThreadPool(PHONES)) {
      List<CompletableFuture<Void>> sending = new ArrayList<>();
      for (SendingPhone phone : phones) {
        sending.add(CompletableFuture.runAsync(() -> phone.sendUntil(enough::get), threads));
      }
      Started.await("ideas", () -> count(phones) >= threshold);
      long killed = System.nanoTime();
      kill(victim);
      SendingPhone late = new SendingPhone(portal.address(), board);
      if (victim != Victim.DATABASE) {
        portal.start();
      }
      late.register();
      UUID first = UUID.randomUUID();
      Started.await("a new idea", () -> late.send(first));
      double seconds = (System.nanoTime() - killed) / 1e9;
      acknowledged.putAll(late.acknowledged());
      enough.set(true);
      sending.forEach(CompletableFuture::join);
      return seconds;
    }
  }

  private void kill(Victim victim) throws InterruptedException {
    switch (victim) {
      case JVM -> portal.killJvm();
      case DATABASE -> portal.killDatabase();
      case BOTH -> portal.killBoth();
    }
    assertThat(portal.isRunning()).isEqualTo(victim == Victim.DATABASE);
  }

  private void keep(List<SendingPhone> phones) {
    phones.forEach(phone -> acknowledged.putAll(phone.acknowledged()));
  }

  private static long count(List<SendingPhone> phones) {
    return phones.stream().mapToLong(phone -> phone.acknowledged().size()).sum();
  }

  private Map<UUID, List<UUID>> stored() throws IOException, SQLException {
    Map<UUID, List<UUID>> ids = new HashMap<>();
    for (List<String> row : portal.query("SELECT client_id, id FROM idea")) {
      ids.computeIfAbsent(UUID.fromString(row.get(0)), _ -> new ArrayList<>())
          .add(UUID.fromString(row.get(1)));
    }
    return ids;
  }

  private void assertEveryAcknowledgedIdeaIsThereOnce(Map<UUID, List<UUID>> stored) {
    Stream<UUID> missing = acknowledged.keySet().stream().filter(id -> !stored.containsKey(id));
    assertThat(missing).isEmpty();
    acknowledged.forEach((clientId, id) -> assertThat(stored.get(clientId)).containsExactly(id));
    assertThat(stored.values()).allSatisfy(ids -> assertThat(ids).hasSize(1));
  }

  private void assertEachHasOneCase(int ideas) throws IOException, SQLException {
    assertThat(
            portal.query(
                "SELECT COUNT(*), COUNT(DISTINCT c.subject_id) FROM idea i"
                    + " JOIN moderation_case c ON c.subject_id = i.id AND c.state = 'OPEN'"))
        .containsExactly(List.of(Integer.toString(ideas), Integer.toString(ideas)));
  }
}
