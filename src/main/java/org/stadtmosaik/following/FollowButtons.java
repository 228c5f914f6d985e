package org.stadtmosaik.following;

import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;

/** Makes the button by which somebody follows what a page is about. */
@Component
public class FollowButtons {

  private final Follows follows;

  FollowButtons(Follows follows) {
    this.follows = follows;
  }

  /** The button for a thing that everybody may see, as it stands for this reader; in one query. */
  public FollowButton of(Actor reader, Target target, ProjectId project) {
    return new FollowButton(target, follows.isFollowing(reader, target, project));
  }
}
