package org.stadtmosaik.idea.finding;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.Ideas;
import org.stadtmosaik.search.Search;
import org.stadtmosaik.search.SearchHit;
import org.stadtmosaik.shared.Language;

/** Shows whoever writes an idea what others wrote already. Nothing of what they type is kept. */
@Service
@Transactional(readOnly = true)
public class SimilarIdeas {

  /** Letters of a text that are looked at. */
  private static final int LONGEST = 2000;

  private final Boards boards;
  private final Search search;

  SimilarIdeas(Boards boards, Search search) {
    this.boards = boards;
    this.search = search;
  }

  /**
   * Published ideas of the board that are much like this text, three at most.
   *
   * @throws org.stadtmosaik.shared.NotFoundException if residents see no such board
   */
  public List<SearchHit> to(BoardId id, String text, Language written) {
    BoardSummary board = boards.get(id);
    String read = text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    return search.similar(read, written, Ideas.TYPE, board.id().value());
  }
}
