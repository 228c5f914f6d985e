package org.stadtmosaik.discussion;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.discussion.domain.Comment;
import org.stadtmosaik.discussion.domain.CommentRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** Where comments are brought in that were made at a workshop, on paper or on another platform. */
@Service
public class CommentIntake {

  private final CommentRepository comments;
  private final Forums forums;
  private final CommentStorage storage;

  CommentIntake(CommentRepository comments, Forums forums, CommentStorage storage) {
    this.comments = comments;
    this.forums = forums;
    this.storage = storage;
  }

  /**
   * Keeps a comment and publishes it, since whoever brings it has read it; also when residents may
   * not comment any more. In the caller's transaction if there is one. What has a source id is kept
   * once: later ones of this id change nothing. What replies to something that was moved since it
   * came from its source goes where that is now.
   *
   * @return the comment, the one from before if it was brought before
   * @throws NotFoundException if there is no such thing or thread in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they neither lead nor moderate there
   * @throws InvalidInputException if it replies to a reply
   */
  @Transactional
  public CommentId bring(Actor actor, About about, BroughtComment brought) {
    Forum forum = forums.find(place(about, brought)).orElseThrow(NotFoundException::new);
    actor.require(forum.commune(), Role.LEAD, Role.MODERATOR);
    String sourceId = brought.sourceId();
    About source = Objects.requireNonNullElse(brought.source(), about);
    if (sourceId != null) {
      var before = comments.findBySourceAboutAndSourceId(source.id(), sourceId);
      if (before.isPresent()) {
        return before.get().id();
      }
    }
    requireThread(forum.about(), brought.said());
    Comment comment =
        Comment.brought(
            forum,
            brought.channel(),
            sourceId,
            source,
            brought.author(),
            brought.said(),
            Objects.requireNonNullElseGet(brought.writtenAt(), storage::now));
    comment.publish(storage.now());
    storage.store(comment, false);
    return comment.id();
  }

  /** The comment that was brought under this source id, for whoever brings others. */
  @Transactional(readOnly = true)
  public Optional<CommentId> brought(About about, String sourceId) {
    return comments.findBySourceAboutAndSourceId(about.id(), sourceId).map(Comment::id);
  }

  private About place(About about, BroughtComment brought) {
    UUID thread = brought.said().thread();
    return brought.source() == null || thread == null
        ? about
        : comments.findById(thread).map(Comment::about).orElse(about);
  }

  private void requireThread(About about, CommentSubmission said) {
    if (said.thread() != null) {
      Comment thread =
          comments
              .findById(said.thread())
              .filter(found -> found.about().equals(about))
              .orElseThrow(NotFoundException::new);
      if (thread.thread() != null) {
        throw new InvalidInputException("thread", "discussion.error.tooDeep");
      }
    }
  }
}
