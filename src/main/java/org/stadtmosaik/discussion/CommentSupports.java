package org.stadtmosaik.discussion;

import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.domain.Comment;
import org.stadtmosaik.discussion.domain.CommentCounts;
import org.stadtmosaik.discussion.domain.CommentRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.NotFoundException;

/**
 * Support for comments. Read committed: whoever is told a count has waited for the others who were
 * at it, and sees what they did.
 */
@Service
@Transactional(isolation = Isolation.READ_COMMITTED)
public class CommentSupports {

  private final CommentRepository comments;
  private final CommentCounts counts;
  private final Forums forums;

  CommentSupports(CommentRepository comments, CommentCounts counts, Forums forums) {
    this.comments = comments;
    this.counts = counts;
    this.forums = forums;
  }

  /**
   * Supports a comment; a person counts once, however often and from however many tabs it is sent.
   *
   * @return how many people support it now
   * @throws NotFoundException if everybody sees no such comment, or the acting person is no
   *     resident
   * @throws ConflictException if the project's phase does not allow it
   */
  public long support(Actor actor, CommentId id) {
    UUID person = person(actor, id);
    counts.lock(id.value());
    counts.support(id.value(), person);
    return counts.recount(id.value());
  }

  /** Takes the support back; as {@link #support}. */
  public long unsupport(Actor actor, CommentId id) {
    UUID person = person(actor, id);
    counts.lock(id.value());
    counts.unsupport(id.value(), person);
    return counts.recount(id.value());
  }

  private UUID person(Actor actor, CommentId id) {
    if (!(actor instanceof Actor.Resident resident)) {
      throw new NotFoundException();
    }
    Forum forum =
        comments
            .findById(id.value())
            .filter(Comment::isPublished)
            .map(comment -> forums.visible(comment.about()))
            .orElseThrow(NotFoundException::new);
    if (!forum.open()) {
      throw new ConflictException("discussion.error.closed");
    }
    return resident.in(forum.project()).value();
  }
}
