package org.stadtmosaik.idea.cards;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.commune.NeighbourhoodName;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.domain.Board;
import org.stadtmosaik.idea.domain.BoardRepository;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneId;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;

/** The boards on which somebody may write down what others say: all where they work. */
@Service
public class CardBoards {

  private final BoardRepository boards;
  private final Communes communes;

  CardBoards(BoardRepository boards, Communes communes) {
    this.boards = boards;
    this.communes = communes;
  }

  /**
   * A board, for whoever works in its commune.
   *
   * @throws NotFoundException if there is no such board in a commune where they work
   */
  public BoardSummary get(Actor actor, BoardId id) {
    BoardSummary board =
        boards.findById(id.value()).map(Board::summary).orElseThrow(NotFoundException::new);
    actor.require(board.commune(), Role.colleagues());
    return board;
  }

  /**
   * Those boards, the newest first.
   *
   * @throws NotFoundException if they are no staff
   */
  public List<BoardSummary> all(Actor actor) {
    if (!(actor instanceof Actor.Staff staff)) {
      throw new NotFoundException();
    }
    return boards
        .findByCommuneIdInOrderByCreatedAtDesc(
            staff.communes().stream().map(CommuneId::value).toList())
        .stream()
        .map(Board::summary)
        .toList();
  }

  /** The neighbourhoods that a card may be about. */
  public List<NeighbourhoodName> neighbourhoods(BoardSummary board) {
    return communes.neighbourhoods(board.commune()).stream().filter(it -> !it.hidden()).toList();
  }

  void requireNeighbourhood(BoardSummary board, @Nullable UUID neighbourhood) {
    if (neighbourhood != null
        && communes.neighbourhoods(board.commune()).stream()
            .noneMatch(known -> known.id().equals(neighbourhood))) {
      throw new InvalidInputException("neighbourhood", "idea.error.neighbourhoodUnknown");
    }
  }
}
