package org.stadtmosaik.discussion;

import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.domain.Comment;
import org.stadtmosaik.moderation.Moderation;
import org.stadtmosaik.moderation.SubjectRef;
import org.stadtmosaik.shared.ContactDetails;

/** Whether a person looks at a comment before everybody reads it; in the caller's transaction. */
@Component
class Publishing {

  private final CommentStorage storage;
  private final Moderation moderation;

  Publishing(CommentStorage storage, Moderation moderation) {
    this.storage = storage;
    this.moderation = moderation;
  }

  /**
   * Stores a comment that is held, and publishes it unless a person has to look at it first.
   *
   * @param wasPublished whether it was before it changed
   * @return the comment as it is stored
   */
  Comment place(Comment comment, Forum forum, boolean wasPublished) {
    if (forum.reviewed() || ContactDetails.areIn(comment.text())) {
      Comment held = storage.store(comment, wasPublished);
      moderation.review(forum.commune(), ref(held.id()), held.version());
      return held;
    }
    comment.publish(storage.now());
    return storage.store(comment, wasPublished);
  }

  /** Nobody needs to look at it any more. */
  void closeCase(Comment comment) {
    moderation.withdraw(ref(comment.id()));
  }

  private static SubjectRef ref(CommentId id) {
    return new SubjectRef(Comments.TYPE, id.value());
  }
}
