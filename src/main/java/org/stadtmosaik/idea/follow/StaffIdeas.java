package org.stadtmosaik.idea.follow;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.domain.follow.MergeStore;
import org.stadtmosaik.idea.domain.follow.StaffIdeaStore;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.NotFoundException;

/** A board's ideas for those who say what becomes of them. */
@Service
@Transactional(readOnly = true)
public class StaffIdeas {

  private final StaffIdeaStore store;
  private final MergeStore merges;
  private final Boards boards;

  StaffIdeas(StaffIdeaStore store, MergeStore merges, Boards boards) {
    this.store = store;
    this.merges = merges;
    this.boards = boards;
  }

  /**
   * A page of the board's published ideas, the newest first, in three queries.
   *
   * @param page from 0; an empty page past the end
   * @throws NotFoundException if there is no such board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public StaffIdeaPage find(Actor actor, BoardId board, StaffIdeaFilter filter, int page) {
    boards.led(actor, board);
    return new StaffIdeaPage(store.find(board, filter, page), page, store.count(board, filter));
  }

  /**
   * An idea that is published, or that went into another one; one of which others are part in
   * whatever state, since only there can these be taken out.
   *
   * @throws NotFoundException if there is no such idea in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public StaffIdea get(Actor actor, IdeaId id) {
    StaffIdea idea = store.one(id).orElseThrow(NotFoundException::new);
    boards.led(actor, idea.board());
    if (idea.state() != IdeaState.PUBLISHED
        && idea.state() != IdeaState.MERGED
        && merges.parts(id).isEmpty()) {
      throw new NotFoundException();
    }
    return idea;
  }
}
