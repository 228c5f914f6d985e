package org.stadtmosaik.idea.talk;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.discussion.About;
import org.stadtmosaik.discussion.CommentMoves;
import org.stadtmosaik.following.FollowMoves;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.idea.merge.MergeParticipant;

/**
 * Comments and followers of ideas that are put together. Comments go back when the merge is undone;
 * who followed one of them goes on following both, for a person follows what they were told about.
 */
@Component
class MergedTalk implements MergeParticipant {

  private final CommentMoves comments;
  private final FollowMoves follows;

  MergedTalk(CommentMoves comments, FollowMoves follows) {
    this.comments = comments;
    this.follows = follows;
  }

  @Override
  public void move(UUID merge, IdeaId from, IdeaId into) {
    comments.move(merge, about(from), about(into));
    follows.join(followed(from), followed(into));
  }

  @Override
  public void moveBack(UUID merge, IdeaId from, IdeaId into) {
    comments.takeBack(merge);
  }

  private static About about(IdeaId idea) {
    return new About(Ideas.TYPE, idea.value());
  }

  private static Target followed(IdeaId idea) {
    return new Target(Ideas.TYPE, idea.value());
  }
}
