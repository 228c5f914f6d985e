package org.stadtmosaik.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.stadtmosaik.idea.PortalProcess;
import org.stadtmosaik.operation.Started;
import org.stadtmosaik.survey.secret.Hash;

/**
 * {@code kill -9} of the portal, its database or both in turn, while eight phones send answers:
 * what a phone was told is there is there, once. The system property {@code
 * stadtmosaik.survey.crash.rounds} says how often.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SurveyCrashIT {

  private static final int ROUNDS = Integer.getInteger("stadtmosaik.survey.crash.rounds", 1);

  /** Only this kind: 0 the portal, 1 the database, 2 both. */
  private static final int VICTIM = Integer.getInteger("stadtmosaik.survey.crash.victim", -1);

  private static final int PHONES = 8;
  private static final String HANDLE = "crash00000";

  private final Random random = new Random();
  private final Set<String> acknowledged = new HashSet<>();
  private PortalProcess portal;

  /** Milliseconds of this machine's clock between which the last one was killed. */
  private long killing;

  private long killed;

  @BeforeAll
  void aPortalWithASurvey(@TempDir Path parent) throws Exception {
    portal = new PortalProcess(parent);
    portal.makeABoard("Crash");
    portal.start();
    String definition =
        SurveyFixtures.definition("crash", "open", null, 1_000_000, "Wie alt sind Sie?")
            .replace("\n", " ");
    portal.query(
        "INSERT INTO survey (id, handle, commune_id, project_id, code, state, access, version,"
            + " title, questions, created_at) SELECT UUID(), '"
            + HANDLE
            + "', commune_id, id, 'crash', 'PUBLISHED', 'OPEN', 1, '{\"de\":\"Crash\"}', 1, NOW()"
            + " FROM project");
    portal.query(
        "INSERT INTO survey_version (survey_id, version, definition, hash, published_at)"
            + " SELECT id, 1, '"
            + definition
            + "', UNHEX(SHA2('x', 256)), NOW() FROM survey");
  }

  @AfterAll
  void leaveNothingBehind() throws InterruptedException {
    portal.end();
  }

  @Test
  void losesNoAcknowledgedAnswerAndKeepsNoneTwice() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      List<SubmittingPhone> phones =
          IntStream.range(0, PHONES)
              .mapToObj(_ -> new SubmittingPhone(portal.address(), HANDLE))
              .toList();

      double recovery = killWhileSending(round, phones);

      int before = acknowledged.size();
      keep(phones);
      Set<String> stored = stored();
      assertThat(missing(stored, phones)).as("killed from %s to %s", killing, killed).isEmpty();
      long open = phones.stream().mapToLong(phone -> phone.unacknowledged().size()).sum();
      phones.forEach(SubmittingPhone::sendAgain);
      keep(phones);
      // Keys are unique, so once is what equal sets say.
      assertThat(stored()).isEqualTo(acknowledged);
      assertThat(tallied()).isEqualTo(acknowledged.size());
      System.out.printf(
          "killed %s, round %d: %d acknowledged, all found, 0 twice; %d without an answer and sent"
              + " again; first answer after %.1f s%n",
          victim(round), round + 1, acknowledged.size() - before - open, open, recovery);
    }
  }

  /** What was acknowledged and is not there: its status and when that was. */
  private List<String> missing(Set<String> stored, List<SubmittingPhone> phones) {
    List<String> missing = new ArrayList<>();
    for (String key : acknowledged) {
      if (!stored.contains(key)) {
        missing.add(
            phones.stream()
                .map(phone -> phone.acknowledgements().get(key))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("of an earlier round"));
      }
    }
    return missing;
  }

  private static int kind(int round) {
    return VICTIM < 0 ? round % 3 : VICTIM;
  }

  private static String victim(int round) {
    return new String[] {"JVM", "database", "both"}[kind(round)];
  }

  /** Seconds from the kill to the first answer that is taken in again. */
  private double killWhileSending(int round, List<SubmittingPhone> phones) throws Exception {
    AtomicBoolean enough = new AtomicBoolean();
    int threshold = 200 + random.nextInt(600);
    try (ExecutorService threads = Executors.newFixedThreadPool(PHONES)) {
      List<CompletableFuture<Void>> sending = new ArrayList<>();
      for (SubmittingPhone phone : phones) {
        sending.add(CompletableFuture.runAsync(() -> phone.sendUntil(enough::get), threads));
      }
      Started.await(
          "answers",
          () -> phones.stream().mapToInt(phone -> phone.acknowledged().size()).sum() >= threshold);
      long began = System.nanoTime();
      killing = began / 1_000_000;
      kill(round);
      SubmittingPhone late = new SubmittingPhone(portal.address(), HANDLE);
      AnsweringPhone first = new AnsweringPhone(HANDLE, "old", "");
      Started.await("a new answer", () -> late.send(first));
      double seconds = (System.nanoTime() - began) / 1e9;
      keep(List.of(late));
      enough.set(true);
      sending.forEach(CompletableFuture::join);
      return seconds;
    }
  }

  private void kill(int round) throws Exception {
    switch (kind(round)) {
      case 0 -> {
        portal.killJvm();
        killed = System.nanoTime() / 1_000_000;
        portal.start();
      }
      case 1 -> {
        portal.killDatabase();
        killed = System.nanoTime() / 1_000_000;
      }
      default -> {
        portal.killBoth();
        killed = System.nanoTime() / 1_000_000;
        portal.start();
      }
    }
  }

  private void keep(List<SubmittingPhone> phones) {
    phones.forEach(phone -> phone.acknowledged().forEach(answer -> acknowledged.add(answer.key())));
  }

  private Set<String> stored() throws Exception {
    Set<String> keys = new HashSet<>();
    for (List<String> row :
        portal.query("SELECT LOWER(HEX(response_key)) FROM survey_response WHERE state = 'KEPT'")) {
      assertThat(row.getFirst()).hasSize(2 * Hash.BYTES);
      keys.add(row.getFirst());
    }
    return keys;
  }

  /** How many answers the tally of the one value has that everybody gave. */
  private int tallied() throws Exception {
    return Integer.parseInt(
        portal
            .query("SELECT n FROM survey_tally WHERE question = 'age' AND value = 'old'")
            .getFirst()
            .getFirst());
  }
}
