package org.stadtmosaik.idea.topic;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.TypedText;

/** The topics of boards: everybody reads them, leads write them. */
@Service
@Transactional(readOnly = true)
public class Topics {

  /** Topics that one board may have: more, and nobody reads them all on a phone. */
  public static final int MOST = 12;

  /** The longest name of a topic, in characters. */
  public static final int MAX_LENGTH = 60;

  private final TopicStore store;
  private final Boards boards;
  private final AuditLog audit;

  Topics(TopicStore store, Boards boards, AuditLog audit) {
    this.store = store;
    this.boards = boards;
    this.audit = audit;
  }

  /** A board's topics in their order, in one query; none if there is no such board. */
  public List<Topic> of(BoardId board) {
    return store.of(board);
  }

  /**
   * How many ideas are about each topic, in whatever state.
   *
   * @throws NotFoundException if there is no such board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public Map<UUID, Integer> uses(Actor actor, BoardId board) {
    return store.uses(boards.led(actor, board).id());
  }

  /**
   * Makes these the board's topics, in this order. Those that are left out are gone, also from the
   * ideas that were about them. The same twice is the same as once.
   *
   * @param before what the acting person saw
   * @throws NotFoundException if there is no such board in a commune of theirs, or one of the
   *     topics is another board's
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   * @throws ConflictException if somebody else changed them in the meantime
   * @throws InvalidInputException if there are too many, or one has no name or too long a one
   */
  @Transactional
  public List<Topic> put(Actor actor, BoardId id, List<Topic> before, List<Topic> wanted) {
    BoardSummary board = boards.led(actor, id);
    wanted.forEach(Topics::check);
    if (wanted.size() > MOST) {
      throw new InvalidInputException("topics", "ideatopic.error.tooMany", MOST);
    }
    store.lock(id);
    List<Topic> present = store.of(id);
    if (present.equals(wanted)) {
      return present;
    }
    if (!present.equals(before)) {
      throw new ConflictException("ideatopic.error.changedElsewhere");
    }
    Set<UUID> kept = wanted.stream().map(Topic::id).collect(Collectors.toSet());
    if (store.isElsewhere(id, kept)) {
      throw new NotFoundException();
    }
    Set<UUID> gone = present.stream().map(Topic::id).collect(Collectors.toCollection(HashSet::new));
    gone.removeAll(kept);
    store.remove(gone);
    store.put(id, wanted);
    audit.record(
        actor,
        board.commune(),
        "idea.topicsChanged",
        "board:" + id.value(),
        Map.of("topics", String.valueOf(wanted.size()), "removed", String.valueOf(gone.size())));
    return store.of(id);
  }

  private static void check(Topic topic) {
    for (String text : topic.title().texts().values()) {
      if (TypedText.isEmpty(text)) {
        throw new InvalidInputException("title", "ideatopic.error.nameMissing");
      }
      if (text.length() > MAX_LENGTH) {
        throw new InvalidInputException("title", "ideatopic.error.nameTooLong", MAX_LENGTH);
      }
    }
  }
}
