package org.stadtmosaik.following;

import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Component;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shell.ShareButton;

/** Makes the buttons by which somebody follows what a page is about, and passes it on. */
@Component
public class FollowButtons {

  private final Follows follows;

  FollowButtons(Follows follows) {
    this.follows = follows;
  }

  /**
   * The button for a thing that everybody may see, as it stands for this reader, and the one that
   * passes its page on; in one query.
   */
  public Div row(Actor reader, Target target, ProjectId project) {
    Div row =
        new Div(
            new FollowButton(target, follows.isFollowing(reader, target, project)),
            new ShareButton());
    row.addClassName("follow-row");
    return row;
  }
}
