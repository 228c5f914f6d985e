package org.stadtmosaik.idea;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import org.stadtmosaik.idea.coauthor.CoAuthorStore;
import org.stadtmosaik.idea.domain.BoardRepository;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.idea.domain.IdeaRevisions;
import org.stadtmosaik.idea.domain.PublishingPolicy;
import org.stadtmosaik.idea.domain.VoiceStore;
import org.stadtmosaik.idea.history.IdeaHistory;
import org.stadtmosaik.idea.merge.PartedIdeas;
import org.stadtmosaik.idea.talk.IdeaNews;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.PseudonymId;

/** Ideas, from the phone to the board. */
@Service
public class Ideas {

  /** The word by which moderation knows ideas. */
  public static final String TYPE = "idea";

  /** MariaDB's UUID type refuses some of the later versions. Ours make version 4. */
  private static final int NEWEST_KIND_OF_ID = 7;

  private final IdeaRepository ideas;
  private final IdeaReadings readings;
  private final IdeaRevisions revisions;
  private final VoiceStore voices;
  private final BoardRepository boardRepository;
  private final Boards boards;
  private final Projects projects;
  private final Moderation moderation;
  private final IdeaParts parts;
  private final CoAuthorStore coAuthors;
  private final IdeaNews news;
  private final PartedIdeas parted;
  private final TransactionOperations transaction;
  private final Clock clock;

  Ideas(
      IdeaRepository ideas,
      IdeaReadings readings,
      IdeaRevisions revisions,
      VoiceStore voices,
      BoardRepository boardRepository,
      Boards boards,
      Projects projects,
      Moderation moderation,
      IdeaParts parts,
      CoAuthorStore coAuthors,
      IdeaNews news,
      PartedIdeas parted,
      TransactionOperations transaction,
      Clock clock) {
    this.ideas = ideas;
    this.readings = readings;
    this.revisions = revisions;
    this.voices = voices;
    this.boardRepository = boardRepository;
    this.boards = boards;
    this.projects = projects;
    this.moderation = moderation;
    this.parts = parts;
    this.coAuthors = coAuthors;
    this.news = news;
    this.parted = parted;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * Takes an idea in, once: the same id with the same content gives the first receipt again, at
   * whatever time and however many arrive at once.
   *
   * @param clientId made by the author's device
   * @throws NotFoundException if there is no such board, or the acting person is no resident
   * @throws ConflictException if this id was used for something else, the project does not collect
   *     ideas at the moment, or one of its photos is not there
   * @throws InvalidInputException if the neighbourhood is not one of this commune, the point not on
   *     its map, or the id of a kind that the database does not store
   */
  public Receipt submit(Actor actor, BoardId boardId, UUID clientId, IdeaSubmission submission) {
    if (clientId.version() > NEWEST_KIND_OF_ID) {
      throw new InvalidInputException("clientId", "idea.error.incomplete");
    }
    BoardSummary board = boards.any(boardId);
    PseudonymId author = resident(actor).in(board.project());
    Optional<Receipt> before = receipt(author, clientId, submission);
    if (before.isPresent()) {
      return before.get();
    }
    requireOpen(board);
    parts.requirePlace(board, submission);
    try {
      return Deadlocks.survive(
          () -> transaction.execute(_ -> store(board, author, clientId, submission)));
    } catch (DataIntegrityViolationException e) {
      // The same idea came in twice at one moment: the other one was first.
      return receipt(author, clientId, submission).orElseThrow(() -> e);
    }
  }

  /**
   * The author, or somebody whom they let write along, says it differently; a person looks at it
   * again before it is published.
   *
   * @param expectedVersion that the author saw
   * @throws NotFoundException if there is no such idea of theirs
   * @throws ConflictException if it was changed or taken back in the meantime, or the project does
   *     not collect ideas at the moment
   */
  public Receipt edit(Actor actor, IdeaId id, long expectedVersion, IdeaSubmission submission) {
    return Deadlocks.survive(
        () -> transaction.execute(_ -> change(actor, id, expectedVersion, submission)));
  }

  /**
   * The author takes an idea back; twice is the same as once. What others said in ideas that went
   * into it stays theirs: these stand on their own again.
   *
   * @throws NotFoundException if there is no such idea of theirs
   */
  public Receipt withdraw(Actor actor, IdeaId id) {
    return Deadlocks.survive(() -> transaction.execute(_ -> takeBack(actor, id)));
  }

  /**
   * The latest published ideas of a board, twenty at most, in five queries.
   *
   * @throws NotFoundException if residents see no such board
   */
  @Transactional(readOnly = true)
  public List<IdeaView> newest(Actor actor, BoardId boardId) {
    BoardSummary board = boards.get(boardId);
    return parts.shown(readings.newest(boardId, me(actor, board.project())));
  }

  /**
   * One idea: published ones for everybody, any of their own for its author.
   *
   * @throws NotFoundException otherwise
   */
  @Transactional(readOnly = true)
  public IdeaView get(Actor actor, IdeaId id) {
    Idea idea = ideas.findById(id.value()).orElseThrow(NotFoundException::new);
    ProjectId project = boards.any(idea.board()).project();
    return readings
        .one(id, me(actor, project))
        .filter(view ->
            view.own() || view.state() == IdeaState.PUBLISHED && projects.isVisible(project))
        .map(view -> parts.shown(List.of(view)).getFirst())
        .orElseThrow(NotFoundException::new);
  }

  /** Those of these that are published on the project's boards, in no order; in two queries. */
  @Transactional(readOnly = true)
  public List<IdeaView> shown(ProjectId project, Collection<IdeaId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    Set<BoardId> here =
        boards.in(List.of(project)).stream().map(BoardSummary::id).collect(Collectors.toSet());
    return readings.all(ids.stream().map(IdeaId::value).toList()).stream()
        .filter(view -> view.state() == IdeaState.PUBLISHED && here.contains(view.board()))
        .toList();
  }

  /**
   * All that the acting resident wrote, alone or with others, the newest first. Only their device's
   * secret can tell which pseudonyms are theirs. Empty for everybody else.
   */
  @Transactional(readOnly = true)
  public List<IdeaView> mine(Actor actor) {
    if (!(actor instanceof Actor.Resident resident)) {
      return List.of();
    }
    List<UUID> pseudonyms =
        boardRepository.projectsWithBoards().stream()
            .map(project -> resident.in(new ProjectId(project)).value())
            .toList();
    return parts.shown(readings.writtenBy(pseudonyms));
  }

  private Optional<Receipt> receipt(PseudonymId author, UUID clientId, IdeaSubmission submission) {
    return ideas
        .findByAuthorAndClientId(author.value(), clientId)
        .map(idea -> {
          if (!idea.wasSentAs(submission)) {
            throw new ConflictException("idea.error.otherContent");
          }
          return receipt(idea, true);
        });
  }

  private static Receipt receipt(Idea idea, boolean again) {
    return new Receipt(idea.id(), idea.state(), idea.version(), again);
  }

  private Receipt store(
      BoardSummary board, PseudonymId author, UUID clientId, IdeaSubmission submission) {
    Idea idea = new Idea(board, author, clientId, submission, now());
    parts.settle(idea);
    if (PublishingPolicy.check(board, submission).isEmpty()) {
      idea.publish(now());
      Idea published = ideas.saveAndFlush(idea);
      parts.attach(published, author, submission);
      news.published(published.id(), board, author.value());
      return receipt(published, false);
    }
    Receipt receipt = review(idea, board);
    parts.attach(idea, author, submission);
    return receipt;
  }

  private Receipt review(Idea idea, BoardSummary board) {
    Idea held = ideas.saveAndFlush(idea);
    moderation.review(board.commune(), ref(held), held.version());
    return receipt(held, false);
  }

  private Receipt takeBack(Actor actor, IdeaId id) {
    Idea idea = written(actor, id);
    boolean again = idea.state() == IdeaState.WITHDRAWN;
    idea.withdraw(now());
    ideas.saveAndFlush(idea);
    parts.removeAll(idea);
    moderation.withdraw(ref(idea));
    revisions
        .inReview(id)
        .forEach(earlier -> moderation.withdraw(new SubjectRef(IdeaHistory.TYPE, earlier)));
    parted.free(actor, boards.any(idea.board()), id);
    return receipt(idea, again);
  }

  private Receipt change(Actor actor, IdeaId id, long expectedVersion, IdeaSubmission submission) {
    Idea idea = changeable(actor, id);
    BoardSummary board = boards.any(idea.board());
    if (idea.says(submission)
        && parts.same(idea, submission)
        && idea.state() != IdeaState.WITHDRAWN) {
      return receipt(idea, true);
    }
    if (idea.version() != expectedVersion) {
      throw new ConflictException("idea.error.changedElsewhere");
    }
    requireOpen(board);
    parts.requirePlace(board, submission);
    revisions.keep(idea, shows(idea), now());
    idea.change(submission, now());
    parts.settle(idea);
    parts.attach(idea, resident(actor).in(board.project()), submission);
    // On every board: else whoever was declined would publish it themselves by changing a word.
    return review(idea, board);
  }

  /** Whether its present text stays readable: people have supported what they read there. */
  private boolean shows(Idea idea) {
    return idea.state() == IdeaState.PUBLISHED && voices.supports(idea.id()) > 0;
  }

  /** An idea that the acting person wrote. */
  private Idea written(Actor actor, IdeaId id) {
    Idea idea = ideas.lock(id.value()).orElseThrow(NotFoundException::new);
    if (!idea.isBy(person(actor, idea))) {
      throw new NotFoundException();
    }
    return idea;
  }

  /** An idea that the acting person wrote, alone or with others. */
  private Idea changeable(Actor actor, IdeaId id) {
    Idea idea = ideas.lock(id.value()).orElseThrow(NotFoundException::new);
    PseudonymId person = person(actor, idea);
    if (!idea.isBy(person) && !coAuthors.has(id, person)) {
      throw new NotFoundException();
    }
    return idea;
  }

  private PseudonymId person(Actor actor, Idea idea) {
    return resident(actor).in(boards.any(idea.board()).project());
  }

  private void requireOpen(BoardSummary board) {
    if (!projects.get(board.project()).allows(ParticipationAction.CONTRIBUTE, projects.today())) {
      throw new ConflictException("idea.error.notCollecting");
    }
  }

  private static Actor.Resident resident(Actor actor) {
    if (actor instanceof Actor.Resident resident) {
      return resident;
    }
    throw new NotFoundException();
  }

  private static @Nullable UUID me(Actor actor, ProjectId project) {
    return actor instanceof Actor.Resident resident ? resident.in(project).value() : null;
  }

  private static SubjectRef ref(Idea idea) {
    return new SubjectRef(TYPE, idea.id().value());
  }

  private Instant now() {
    return clock.instant();
  }
}
