package org.stadtmosaik;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.NewBoard;
import org.stadtmosaik.idea.Receipt;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.moderation.CaseId;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.project.NewProject;
import org.stadtmosaik.project.Phase;
import org.stadtmosaik.project.PhaseKind;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.Ids;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/**
 * The words in which tests on the database speak: {@code @DatabaseTest @Import(Fixtures.class)}.
 * Whoever asks for a town gets one of their own, so tests need not clean up after each other.
 */
@TestConfiguration(proxyBeanMethods = false)
public class Fixtures {

  public static final Actor COMMAND = new Actor.Command("test");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Communes communes;
  private final Projects projects;
  private final Boards boards;
  private final Ideas ideas;
  private final Moderation moderation;
  private final JdbcClient jdbc;
  private final TransactionOperations transaction;

  Fixtures(
      Communes communes,
      Projects projects,
      Boards boards,
      Ideas ideas,
      Moderation moderation,
      JdbcClient jdbc,
      TransactionOperations transaction) {
    this.communes = communes;
    this.projects = projects;
    this.boards = boards;
    this.ideas = ideas;
    this.moderation = moderation;
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /** A clock that goes on only when told to. */
  public static final class TestClock extends Clock {

    private final AtomicReference<Instant> now =
        new AtomicReference<>(Instant.now().truncatedTo(ChronoUnit.SECONDS));

    public void advance(Duration duration) {
      now.updateAndGet(instant -> instant.plus(duration));
    }

    @Override
    public Instant instant() {
      return now.get();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }

  @Bean
  @Primary
  static TestClock fixtureClock() {
    return new TestClock();
  }

  /** A commune with two neighbourhoods, a project and an idea board in it. */
  public record Town(CommuneSummary commune, ProjectSummary project, BoardSummary board) {

    public CommuneId id() {
      return commune.id();
    }
  }

  /** A town whose project is always open and whose board is reviewed before publication. */
  public Town aTown() {
    return aTown(ReviewPolicy.BEFORE);
  }

  /** A town whose project is in such a phase today; without any it is always open. */
  public Town aTown(ReviewPolicy review, PhaseKind... today) {
    String name = "town-" + UUID.randomUUID();
    CommuneSummary commune =
        communes.create(
            COMMAND,
            name,
            text(name),
            List.of(text(name + " north"), text(name + " south")),
            false);
    ProjectSummary project = aProjectIn(commune.id(), today);
    return new Town(commune, project, aBoardIn(project, review));
  }

  public ProjectSummary aProjectIn(CommuneId commune, PhaseKind... today) {
    String name = "project-" + UUID.randomUUID();
    List<Phase> phases = new ArrayList<>();
    for (PhaseKind kind : today) {
      LocalDate day = projects.today();
      phases.add(new Phase(kind, day, day));
    }
    return projects.create(
        COMMAND, commune, new NewProject(name, text(name), text(name), List.of(), phases, false));
  }

  public BoardSummary aBoardIn(ProjectSummary project, ReviewPolicy review) {
    String name = "board-" + UUID.randomUUID();
    return boards.create(COMMAND, project.id(), new NewBoard(name, text(name), text(name), review));
  }

  /** Ends the phases of the town's project, as time does. */
  public void closePhases(Town town) {
    jdbc.sql(
            "UPDATE project_phase SET starts = starts - INTERVAL 30 DAY,"
                + " ends = ends - INTERVAL 30 DAY WHERE project_id = ?")
        .param(town.project().id().value())
        .update();
  }

  /** Puts the town's project into another phase, for as long as the one before. */
  public void changePhases(Town town, PhaseKind kind) {
    jdbc.sql("UPDATE project_phase SET kind = ? WHERE project_id = ?")
        .params(kind.name(), town.project().id().value())
        .update();
  }

  public static Actor.Resident aResident() {
    byte[] secret = new byte[ResidentKey.BYTES];
    RANDOM.nextBytes(secret);
    return new Actor.Resident(new ResidentKey(secret));
  }

  public static Actor.Staff aModeratorOf(Town town) {
    return aColleague("Amira", town.id(), Role.MODERATOR);
  }

  public static Actor.Staff aLeadOf(Town town) {
    return aColleague("Jonas", town.id(), Role.LEAD);
  }

  public static Actor.Staff anAdministratorOf(Town town) {
    return aColleague("Elif", town.id(), Role.ADMINISTRATOR);
  }

  public static Actor.Staff aColleague(String name, CommuneId commune, Role... roles) {
    return new Actor.Staff(new StaffId(Ids.next()), name, false, Map.of(commune, Set.of(roles)));
  }

  /** What somebody writes in German. */
  public static IdeaSubmission saying(String text) {
    return new IdeaSubmission(text, null, "de");
  }

  /** An idea that waits in the queue, on a board that is reviewed first. */
  public Receipt aHeldIdea(Town town, Actor.Resident author) {
    return ideas.submit(author, town.board().id(), Ids.next(), saying("Mehr Bänke am Kanal."));
  }

  /** An idea that everybody sees. */
  public IdeaId aPublishedIdea(Town town, Actor.Resident author) {
    Receipt held = aHeldIdea(town, author);
    decide(town, held.id(), Verdict.publish());
    return held.id();
  }

  /** An idea on a board where nobody looks at it first. */
  public IdeaId aPublishedIdeaAtOnce(Town town, Actor.Resident author) {
    return aHeldIdea(town, author).id();
  }

  /** An idea that a moderator declined. */
  public IdeaId aDeclinedIdea(Town town, Actor.Resident author) {
    Receipt held = aHeldIdea(town, author);
    decide(town, held.id(), declining());
    return held.id();
  }

  public static Verdict declining() {
    return Verdict.decline(DeclineReason.UNCLEAR, text("Was genau soll dort geschehen?"));
  }

  /** A moderator decides about what the idea says now. */
  public CaseView decide(Town town, IdeaId idea, Verdict verdict) {
    Actor.Staff moderator = aModeratorOf(town);
    CaseView open = moderation.get(moderator, caseOf(idea));
    return moderation.decide(moderator, open.id(), open.subject().version(), verdict);
  }

  /** The newest case about this idea. */
  public CaseId caseOf(IdeaId idea) {
    return new CaseId(
        jdbc.sql("SELECT id FROM moderation_case WHERE subject_id = ? ORDER BY id DESC LIMIT 1")
            .param(idea.value())
            .query(UUID.class)
            .single());
  }

  /** What the log says was done with this, in order. */
  public List<String> actions(String subject) {
    return jdbc.sql("SELECT action FROM audit_entry WHERE subject = ? ORDER BY number")
        .param(subject)
        .query(String.class)
        .list();
  }

  /** How many rows such a query counts. */
  public long count(String sql, Object... parameters) {
    return jdbc.sql("SELECT COUNT(*) FROM " + sql).params(parameters).query(Long.class).single();
  }

  /**
   * How many statements the database gets while this is done, as the server counts them for one
   * connection. What is done must use no other connection.
   */
  public long queries(Runnable doing) {
    return transaction.execute(_ -> {
      long before = questions();
      doing.run();
      // The second question about questions is one itself.
      return questions() - before - 1;
    });
  }

  private long questions() {
    return jdbc.sql("SHOW SESSION STATUS LIKE 'Questions'")
        .query((row, _) -> row.getLong("Value"))
        .single();
  }

  /** What became of one of several attempts: a value, or why there is none. */
  public record Outcome<T>(@Nullable T value, @Nullable Throwable failure) {

    public boolean succeeded() {
      return failure == null;
    }
  }

  /** Does it so often at the same moment, each in a thread of its own. */
  public static <T> List<Outcome<T>> atOnce(int times, IntFunction<T> doing) {
    CyclicBarrier start = new CyclicBarrier(times);
    List<Callable<T>> attempts = new ArrayList<>();
    for (int i = 0; i < times; i++) {
      int number = i;
      attempts.add(() -> {
        await(start);
        return doing.apply(number);
      });
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      return threads.invokeAll(attempts).stream().map(Fixtures::outcome).toList();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static void await(CyclicBarrier start) throws InterruptedException {
    try {
      start.await();
    } catch (BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }

  private static <T> Outcome<T> outcome(Future<T> attempt) {
    try {
      return new Outcome<>(attempt.get(), null);
    } catch (ExecutionException e) {
      return new Outcome<>(null, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static LocalizedText text(String german) {
    return LocalizedText.of(org.stadtmosaik.shared.Language.GERMAN, german);
  }
}
