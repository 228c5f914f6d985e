package org.stadtmosaik.idea.talk;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.stadtmosaik.following.Followable;
import org.stadtmosaik.following.Followed;
import org.stadtmosaik.following.Target;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.domain.Board;
import org.stadtmosaik.idea.domain.BoardRepository;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.ProjectId;

/** Boards as what is followed. */
@Component
class BoardFollowing implements Followable {

  private final BoardRepository boards;
  private final Senders senders;

  BoardFollowing(BoardRepository boards, Senders senders) {
    this.boards = boards;
    this.senders = senders;
  }

  @Override
  public String type() {
    return IdeaNews.BOARD;
  }

  @Override
  public Map<UUID, Followed> visible(Collection<UUID> ids) {
    List<BoardSummary> known = boards.findByIdIn(ids).stream().map(Board::summary).toList();
    Map<ProjectId, LocalizedText> names =
        senders.of(known.stream().map(BoardSummary::project).collect(toSet()));
    Map<UUID, Followed> found = new HashMap<>();
    for (BoardSummary board : known) {
      LocalizedText sender = names.get(board.project());
      if (sender != null) {
        UUID id = board.id().value();
        found.put(
            id,
            new Followed(
                new Target(IdeaNews.BOARD, id), board.project(), board.title(), "b/" + id, sender));
      }
    }
    return found;
  }
}
