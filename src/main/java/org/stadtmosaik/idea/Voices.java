package org.stadtmosaik.idea;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.idea.domain.VoiceStore;
import org.stadtmosaik.project.ParticipationAction;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;

/**
 * What residents say to each other's ideas. Read committed: whoever is told a count has waited for
 * the others who were at it, and sees what they did.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class Voices {

  private final IdeaRepository ideas;
  private final VoiceStore voices;
  private final Boards boards;
  private final Projects projects;
  private final Clock clock;

  Voices(IdeaRepository ideas, VoiceStore voices, Boards boards, Projects projects, Clock clock) {
    this.ideas = ideas;
    this.voices = voices;
    this.boards = boards;
    this.projects = projects;
    this.clock = clock;
  }

  /**
   * Supports an idea; a person counts once, however often and from however many tabs it is sent.
   *
   * @return how many people support it now
   * @throws NotFoundException if no published idea has this id, or the acting person is no resident
   * @throws ConflictException if the project's phase does not allow it
   */
  public long support(Actor actor, IdeaId id) {
    voices.support(id, person(actor, id, ParticipationAction.SUPPORT));
    return voices.supports(id);
  }

  /** Takes the support back; as {@link #support}. */
  public long unsupport(Actor actor, IdeaId id) {
    voices.unsupport(id, person(actor, id, ParticipationAction.SUPPORT));
    return voices.supports(id);
  }

  /** Says an opinion, in place of an earlier one; refusals as {@link #support}. */
  public void opine(Actor actor, IdeaId id, Opinion opinion) {
    UUID person = person(actor, id, ParticipationAction.OPINE);
    Idea idea = published(id);
    voices.opine(id, idea.board(), person, opinion, clock.instant());
  }

  /** Takes the opinion back; refusals as {@link #support}. */
  public void forgetOpinion(Actor actor, IdeaId id) {
    voices.forgetOpinion(id, person(actor, id, ParticipationAction.OPINE));
  }

  private UUID person(Actor actor, IdeaId id, ParticipationAction action) {
    if (!(actor instanceof Actor.Resident resident)) {
      throw new NotFoundException();
    }
    BoardSummary board = boards.get(published(id).board());
    if (!projects.get(board.project()).allows(action, projects.today())) {
      throw new ConflictException("idea.error.phaseOver");
    }
    return resident.in(board.project()).value();
  }

  private Idea published(IdeaId id) {
    return ideas
        .findById(id.value())
        .filter(idea -> idea.state() == IdeaState.PUBLISHED)
        .orElseThrow(NotFoundException::new);
  }
}
