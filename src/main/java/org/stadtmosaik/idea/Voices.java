package org.stadtmosaik.idea;

import java.time.Clock;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.idea.domain.VoiceStore;
import org.stadtmosaik.idea.domain.follow.MergeStore;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.Deadlocks;
import org.stadtmosaik.shared.NotFoundException;

/**
 * What residents say to each other's ideas. Read committed: whoever is told a count has waited for
 * the others who were at it, and sees what they did. What is said to an idea that went into another
 * one is said to that.
 */
@Service
public class Voices {

  private final IdeaRepository ideas;
  private final VoiceStore voices;
  private final MergeStore merges;
  private final Boards boards;
  private final Projects projects;
  private final TransactionTemplate transaction;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Voices(
      IdeaRepository ideas,
      VoiceStore voices,
      MergeStore merges,
      Boards boards,
      Projects projects,
      PlatformTransactionManager transactions,
      Clock clock,
      ApplicationEventPublisher events) {
    this.ideas = ideas;
    this.voices = voices;
    this.merges = merges;
    this.boards = boards;
    this.projects = projects;
    this.clock = clock;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
  }

  /**
   * Supports an idea; a person counts once, however often and from however many tabs it is sent.
   *
   * @return how many people support it now
   * @throws NotFoundException if no published idea has this id, or the acting person is no resident
   * @throws ConflictException if the project's phase does not allow it
   */
  public long support(Actor actor, IdeaId id) {
    return heard(
        actor,
        id,
        ParticipationAction.SUPPORT,
        (idea, person) -> {
          voices.support(idea.id(), person);
          events.publishEvent(new IdeaSupported(idea.id()));
          return voices.supports(idea.id());
        });
  }

  /** Takes the support back; as {@link #support}. */
  public long unsupport(Actor actor, IdeaId id) {
    return heard(
        actor,
        id,
        ParticipationAction.SUPPORT,
        (idea, person) -> {
          voices.unsupport(idea.id(), person);
          events.publishEvent(new IdeaSupported(idea.id()));
          return voices.supports(idea.id());
        });
  }

  /** Says an opinion, in place of an earlier one; refusals as {@link #support}. */
  public void opine(Actor actor, IdeaId id, Opinion opinion) {
    heard(
        actor,
        id,
        ParticipationAction.OPINE,
        (idea, person) -> {
          voices.opine(idea.id(), idea.board(), person, opinion, clock.instant());
          return true;
        });
  }

  /** Takes the opinion back; refusals as {@link #support}. */
  public void forgetOpinion(Actor actor, IdeaId id) {
    heard(
        actor,
        id,
        ParticipationAction.OPINE,
        (idea, person) -> {
          voices.forgetOpinion(idea.id(), person);
          return true;
        });
  }

  private <T> T heard(
      Actor actor, IdeaId id, ParticipationAction action, BiFunction<Idea, UUID, T> voice) {
    if (!(actor instanceof Actor.Resident resident)) {
      throw new NotFoundException();
    }
    // Whoever comes while ideas are put together or taken apart waits for that.
    return Deadlocks.survive(() ->
        transaction.execute(_ -> {
          Idea idea = published(id);
          BoardSummary board = boards.get(idea.board());
          if (!projects.get(board.project()).allows(action, projects.today())) {
            throw new ConflictException("idea.error.phaseOver");
          }
          return voice.apply(idea, resident.in(board.project()).value());
        }));
  }

  private Idea published(IdeaId id) {
    Idea idea = ideas.lock(id.value()).orElseThrow(NotFoundException::new);
    while (idea.state() == IdeaState.MERGED) {
      idea = ideas.lock(merges.staying(id).value()).orElseThrow(NotFoundException::new);
    }
    if (idea.state() != IdeaState.PUBLISHED) {
      throw new NotFoundException();
    }
    return idea;
  }
}
