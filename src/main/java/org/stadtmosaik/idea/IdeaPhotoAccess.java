package org.stadtmosaik.idea;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.idea.coauthor.CoAuthorStore;
import org.stadtmosaik.idea.domain.BoardRepository;
import org.stadtmosaik.idea.domain.Idea;
import org.stadtmosaik.idea.domain.IdeaReadings;
import org.stadtmosaik.idea.domain.IdeaRepository;
import org.stadtmosaik.media.MediaAccess;
import org.stadtmosaik.media.MediaOwner;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.Role;

/**
 * Who may see an idea's photos: whoever may see the idea, and the moderators who decide about it.
 * Its photos change with the idea only, so that a person looks at them again.
 */
@Component
class IdeaPhotoAccess implements MediaOwner {

  private final IdeaRepository ideas;
  private final IdeaReadings readings;
  private final BoardRepository boards;
  private final Projects projects;
  private final CoAuthorStore coAuthors;

  IdeaPhotoAccess(
      IdeaRepository ideas,
      IdeaReadings readings,
      BoardRepository boards,
      Projects projects,
      CoAuthorStore coAuthors) {
    this.ideas = ideas;
    this.readings = readings;
    this.boards = boards;
    this.projects = projects;
    this.coAuthors = coAuthors;
  }

  @Override
  public String kind() {
    return Ideas.TYPE;
  }

  @Override
  public MediaAccess access(Actor actor, UUID id) {
    return ideas.findById(id).map(idea -> access(actor, idea)).orElse(MediaAccess.NONE);
  }

  @Override
  public Set<UUID> existing(Collection<UUID> ids) {
    return readings.notWithdrawn(ids);
  }

  private MediaAccess access(Actor actor, Idea idea) {
    return switch (idea.state()) {
      case PUBLISHED -> isShown(idea) ? MediaAccess.PUBLIC : kept(actor, idea);
      case WITHDRAWN -> MediaAccess.NONE;
      case DRAFT, HELD, DECLINED, MERGED -> kept(actor, idea);
    };
  }

  /** In a project that is a draft, nothing is shown. */
  private boolean isShown(Idea idea) {
    return boards
        .findById(idea.board().value())
        .filter(board -> projects.isVisible(board.summary().project()))
        .isPresent();
  }

  private MediaAccess kept(Actor actor, Idea idea) {
    return actor.has(Role.MODERATOR, idea.commune()) || wrote(actor, idea)
        ? MediaAccess.PRIVATE
        : MediaAccess.NONE;
  }

  private boolean wrote(Actor actor, Idea idea) {
    return actor instanceof Actor.Resident resident
        && boards
            .findById(idea.board().value())
            .map(board -> board.summary().project())
            .map(resident::in)
            .filter(person -> idea.isBy(person) || coAuthors.has(idea.id(), person))
            .isPresent();
  }
}
