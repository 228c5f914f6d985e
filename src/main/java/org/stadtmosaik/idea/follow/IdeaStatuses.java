package org.stadtmosaik.idea.follow;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.stadtmosaik.audit.AuditLog;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.Boards;
import org.stadtmosaik.idea.domain.follow.StatusStore;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ConflictException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.NotFoundException;

/** The states that a project's ideas can be in. Each project says them in its own words. */
@Service
@Transactional
public class IdeaStatuses {

  public static final int LONGEST_TITLE = 60;
  public static final int LONGEST_TEXT = 400;

  /** States of one project: more nobody tells apart. */
  public static final int MOST = 30;

  private final StatusStore store;
  private final Boards boards;
  private final AuditLog audit;

  IdeaStatuses(StatusStore store, Boards boards, AuditLog audit) {
    this.store = store;
    this.boards = boards;
    this.audit = audit;
  }

  /**
   * The states of the board's project in their order; made in all languages of the portal when they
   * are asked for first.
   *
   * @throws NotFoundException if there is no such board in a commune of theirs
   * @throws org.stadtmosaik.shared.ForbiddenException if they are no lead there
   */
  public List<IdeaStatus> of(Actor actor, BoardId board) {
    BoardSummary found = boards.led(actor, board);
    List<IdeaStatus> there = store.of(found.project());
    if (!there.isEmpty()) {
      return there;
    }
    int position = 0;
    for (StatusKind kind : StatusKind.values()) {
      store.add(found.commune(), found.project(), position++, standard(found, kind));
    }
    return store.of(found.project());
  }

  /**
   * Says a state in other words; pages show them at once, also for what was decided before.
   *
   * @param seen the state as it was when the change began
   * @throws NotFoundException if the board's project has no such state; else as {@link #of}
   * @throws InvalidInputException if a text is too long
   * @throws ConflictException if a colleague said it otherwise meanwhile
   */
  public void change(Actor actor, BoardId board, IdeaStatus seen, IdeaStatus status) {
    BoardSummary found = boards.led(actor, board);
    require("title", status.title(), LONGEST_TITLE);
    require("text", status.text(), LONGEST_TEXT);
    IdeaStatus now = one(store.lock(found.project()), status.id());
    if (saysTheSame(now, status)) {
      return;
    }
    if (!saysTheSame(now, seen)) {
      throw new ConflictException("follow.error.statusChanged");
    }
    store.change(found.project(), status);
    record(actor, found, "follow.statusChanged", now);
  }

  /**
   * Adds a state behind the others. The same id again adds nothing.
   *
   * @param status its kind is what statistics count it as, and which colour it has
   * @throws NotFoundException as {@link #of}
   * @throws InvalidInputException if a text is missing or too long
   * @throws ConflictException if there are {@link #MOST} already
   */
  public void add(Actor actor, BoardId board, IdeaStatus status) {
    of(actor, board);
    BoardSummary found = boards.led(actor, board);
    require("title", status.title(), LONGEST_TITLE);
    require("text", status.text(), LONGEST_TEXT);
    List<IdeaStatus> there = store.lock(found.project());
    if (there.stream().anyMatch(it -> it.id().equals(status.id()))) {
      return;
    }
    if (there.size() >= MOST) {
      throw new ConflictException("follow.error.statusesMany", MOST);
    }
    store.add(found.commune(), found.project(), there.size(), status);
    record(actor, found, "follow.statusAdded", status);
  }

  /**
   * Moves a state up or down among the others; at the end nothing happens.
   *
   * @param by -1 for up, 1 for down
   * @throws NotFoundException if the board's project has no such state; else as {@link #of}
   */
  public void move(Actor actor, BoardId board, UUID status, int by) {
    BoardSummary found = boards.led(actor, board);
    List<IdeaStatus> order = new ArrayList<>(store.lock(found.project()));
    IdeaStatus moved = one(order, status);
    int to = order.indexOf(moved) + by;
    if (to < 0 || to >= order.size()) {
      return;
    }
    order.remove(moved);
    order.add(to, moved);
    for (int i = 0; i < order.size(); i++) {
      store.place(order.get(i).id(), i);
    }
    record(actor, found, "follow.statusMoved", moved);
  }

  /**
   * Offers a state no longer, or again. Ideas that are in it stay there and show it.
   *
   * @throws NotFoundException if the board's project has no such state; else as {@link #of}
   * @throws ConflictException if it is the last one that is offered
   */
  public void retire(Actor actor, BoardId board, UUID status, boolean retired) {
    BoardSummary found = boards.led(actor, board);
    List<IdeaStatus> there = store.lock(found.project());
    IdeaStatus now = one(there, status);
    if (now.retired() == retired) {
      return;
    }
    if (retired && there.stream().filter(it -> !it.retired()).count() == 1) {
      throw new ConflictException("follow.error.statusLast");
    }
    store.retire(status, retired);
    record(actor, found, retired ? "follow.statusRetired" : "follow.statusOffered", now);
  }

  private static IdeaStatus one(List<IdeaStatus> there, UUID id) {
    return there.stream()
        .filter(it -> it.id().equals(id))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static boolean saysTheSame(IdeaStatus one, IdeaStatus other) {
    return one.title().equals(other.title()) && one.text().equals(other.text());
  }

  private void record(Actor actor, BoardSummary board, String action, IdeaStatus status) {
    audit.record(
        actor,
        board.commune(),
        action,
        "project:" + board.project().value(),
        Map.of("kind", status.kind().name()));
  }

  static void require(String field, LocalizedText text, int longest) {
    if (text.texts().values().stream().allMatch(String::isBlank)) {
      throw new InvalidInputException(field, "follow.error.missing");
    }
    if (text.texts().values().stream().anyMatch(it -> it.length() > longest)) {
      throw new InvalidInputException(field, "follow.error.long", longest);
    }
  }

  /** Two who ask first at one moment make the same one. */
  private static IdeaStatus standard(BoardSummary board, StatusKind kind) {
    String name = "idea-status/" + board.project().value() + "/" + kind.name();
    UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    Map<String, String> title = new LinkedHashMap<>();
    Map<String, String> text = new LinkedHashMap<>();
    for (Language language : Language.shipped()) {
      title.put(language.tag(), Messages.get(language, "follow.kind." + kind.code()));
      text.put(language.tag(), Messages.get(language, "follow.meaning." + kind.code()));
    }
    return new IdeaStatus(id, kind, new LocalizedText(title), new LocalizedText(text));
  }
}
