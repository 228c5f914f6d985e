package org.stadtmosaik.idea.ui.follow;

import org.springframework.stereotype.Component;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.chain.IdeaChains;
import org.stadtmosaik.idea.follow.FollowUps;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.idea.follow.StaffIdeas;
import org.stadtmosaik.idea.merge.IdeaMerges;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shell.ActorProvider;

/** What the pages need on which staff follow ideas up. */
@Component
class FollowDesk {

  private final StaffIdeas ideas;
  private final FollowUps followUps;
  private final IdeaStatuses statuses;
  private final IdeaMerges merges;
  private final IdeaChains chains;
  private final Boards boards;
  private final Communes communes;
  private final ActorProvider actors;

  FollowDesk(
      StaffIdeas ideas,
      FollowUps followUps,
      IdeaStatuses statuses,
      IdeaMerges merges,
      IdeaChains chains,
      Boards boards,
      Communes communes,
      ActorProvider actors) {
    this.ideas = ideas;
    this.followUps = followUps;
    this.statuses = statuses;
    this.merges = merges;
    this.chains = chains;
    this.boards = boards;
    this.communes = communes;
    this.actors = actors;
  }

  Actor actor() {
    return actors.current();
  }

  StaffIdeas ideas() {
    return ideas;
  }

  FollowUps followUps() {
    return followUps;
  }

  IdeaStatuses statuses() {
    return statuses;
  }

  IdeaMerges merges() {
    return merges;
  }

  IdeaChains chains() {
    return chains;
  }

  BoardSummary board(BoardId id) {
    return boards.led(actor(), id);
  }

  LocalizedText commune(BoardSummary board) {
    return communes.get(board.commune()).name();
  }
}
