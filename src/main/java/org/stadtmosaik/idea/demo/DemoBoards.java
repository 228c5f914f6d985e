package org.stadtmosaik.idea.demo;

import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.account.StaffAccounts;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.IdeaSubmission;
import org.stadtmosaik.idea.NewBoard;
import org.stadtmosaik.idea.ReviewPolicy;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.idea.domain.VoiceStore;
import org.stadtmosaik.moderation.CaseView;
import org.stadtmosaik.moderation.DeclineReason;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.moderation.Verdict;
import org.stadtmosaik.operation.FirstStart;
import org.stadtmosaik.project.DemoProjectFinder;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.DemoFile;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ResidentKey;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shared.StaffId;

/** Invented ideas on the boards of the invented projects, decided the way real ones are. */
@Component
class DemoBoards implements FirstStart {

  private static final Actor COMMAND = new Actor.Command("demo");

  private final Communes communes;
  private final DemoProjectFinder projects;
  private final Boards boards;
  private final IdeaRepository ideas;
  private final VoiceStore voices;
  private final Moderation moderation;
  private final StaffAccounts accounts;
  private final TransactionOperations transaction;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  DemoBoards(
      Communes communes,
      DemoProjectFinder projects,
      Boards boards,
      IdeaRepository ideas,
      VoiceStore voices,
      Moderation moderation,
      StaffAccounts accounts,
      TransactionOperations transaction,
      Clock clock) {
    this.communes = communes;
    this.projects = projects;
    this.boards = boards;
    this.ideas = ideas;
    this.voices = voices;
    this.moderation = moderation;
    this.accounts = accounts;
    this.transaction = transaction;
    this.clock = clock;
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public void prepare(boolean demo, boolean loopback, PrintStream out) {
    if (!demo) {
      return;
    }
    for (DemoBoard board : DemoFile.read("boards", DemoBoard[].class)) {
      projects
          .find(board.commune(), board.project())
          .filter(project -> boards.named(project.id(), board.name()).isEmpty())
          .ifPresent(project -> transaction.executeWithoutResult(_ -> fill(project, board)));
    }
  }

  private void fill(ProjectSummary project, DemoBoard content) {
    BoardSummary board =
        boards.create(
            COMMAND,
            project.id(),
            new NewBoard(content.name(), content.title(), content.intro(), ReviewPolicy.BEFORE));
    List<NeighbourhoodName> areas = communes.neighbourhoods(project.commune());
    for (DemoIdea idea : content.ideas()) {
      Idea stored = store(board, areas, idea);
      for (int i = 0; i < idea.supports(); i++) {
        voices.support(stored.id(), resident().in(project.id()).value());
      }
    }
    decideDeclined(board, content);
  }

  private Idea store(BoardSummary board, List<NeighbourhoodName> areas, DemoIdea content) {
    UUID area = areas.get(content.area()).id();
    Idea idea =
        new Idea(
            board,
            resident().in(board.project()),
            UUID.randomUUID(),
            new IdeaSubmission(content.text(), area, content.language()),
            clock.instant().minus(Duration.ofHours(content.hours())));
    if (content.state() == IdeaState.PUBLISHED) {
      idea.publish(clock.instant());
    }
    Idea stored = ideas.saveAndFlush(idea);
    if (content.state() != IdeaState.PUBLISHED) {
      moderation.review(
          board.commune(), new SubjectRef("idea", stored.id().value()), stored.version());
    }
    return stored;
  }

  /** A decline has to have its reason, so it goes the way that every decision goes. */
  private void decideDeclined(BoardSummary board, DemoBoard content) {
    Optional<StaffId> moderator = accounts.find(COMMAND, null, content.moderator());
    if (moderator.isEmpty()) {
      // Where others can reach the portal there are no demo staff: then it waits like the others.
      return;
    }
    Actor demo =
        new Actor.Staff(
            moderator.get(),
            accounts.name(moderator.get()).orElse(content.moderator()),
            false,
            Map.of(board.commune(), Set.of(Role.MODERATOR)));
    List<CaseView> open = moderation.queue(demo, 0).cases();
    for (DemoIdea idea : content.ideas()) {
      if (idea.state() == IdeaState.DECLINED) {
        open.stream()
            .filter(found -> found.subject().text().equals(idea.text()))
            .forEach(found ->
                moderation.decide(demo, found.id(), found.subject().version(), idea.verdict()));
      }
    }
  }

  private Actor.Resident resident() {
    byte[] secret = new byte[ResidentKey.BYTES];
    random.nextBytes(secret);
    return new Actor.Resident(new ResidentKey(secret));
  }

  record DemoBoard(
      String commune,
      String project,
      String name,
      String moderator,
      LocalizedText title,
      LocalizedText intro,
      List<DemoIdea> ideas) {}

  record DemoIdea(
      String language,
      int area,
      int hours,
      int supports,
      IdeaState state,
      String text,
      @Nullable DeclineReason reason,
      @Nullable LocalizedText explanation) {

    Verdict verdict() {
      if (reason == null || explanation == null) {
        throw new IllegalStateException("a declined demo idea has a reason: " + text);
      }
      return Verdict.decline(reason, explanation);
    }
  }
}
