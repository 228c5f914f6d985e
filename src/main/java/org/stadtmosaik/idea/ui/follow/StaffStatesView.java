package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.follow.IdeaStatus;
import org.stadtmosaik.idea.follow.IdeaStatuses;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.LocalizedText;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.TextsField;

/** Where a project says its states in its own words, adds some and lets others go. */
@Route(value = "staff/boards/:board/states", layout = StaffLayout.class)
@RolesAllowed("LEAD")
public class StaffStatesView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private final Div cards = new Div();
  private final transient Map<UUID, IdeaStatus> known = new HashMap<>();

  StaffStatesView(FollowDesk desk) {
    this.desk = desk;
    addClassName("page");
  }

  static String path(BoardId board) {
    return "staff/boards/" + board.value() + "/states";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    BoardSummary board =
        desk.board(
            event
                .getRouteParameters()
                .get("board")
                .flatMap(Paths::uuid)
                .map(BoardId::new)
                .orElseThrow(NotFoundException::new));
    show(board);
  }

  void show(BoardSummary board) {
    removeAll();
    cards.removeAll();
    cards.addClassName("stack");
    add(
        new PageHeader(text("follow.staff.states.title"))
            .lead(text("follow.staff.states.lead"))
            .back(StaffIdeasView.path(board.id()), text("follow.staff.ideas.title")));
    desk.statuses().of(desk.actor(), board.id()).forEach(it -> cards.add(card(board, it)));
    add(cards);
    more(board);
  }

  private void more(BoardSummary board) {
    NewStateCard card = new NewStateCard(desk, board.id());
    card.added(status -> {
      cards.add(card(board, status));
      remove(card);
      more(board);
    });
    add(card);
  }

  private Card card(BoardSummary board, IdeaStatus status) {
    TextsField title =
        new TextsField(status.title().texts(), 1, IdeaStatuses.LONGEST_TITLE)
            .named(text("follow.staff.states.name"), "");
    TextsField meaning =
        new TextsField(status.text().texts(), 2, IdeaStatuses.LONGEST_TEXT)
            .named(text("follow.staff.states.meaning"), "");
    Card card = new Card();
    fill(card, board, status, title, meaning);
    return card;
  }

  /** With the same fields as before, if there were any: what is typed in them stays. */
  private void fill(
      Card card, BoardSummary board, IdeaStatus status, TextsField title, TextsField meaning) {
    card.removeAll();
    card.addClassName("stack");
    card.heading(status.title().in(CurrentLanguage.get()));
    card.add(
        FollowWords.row(
            FollowWords.tag(status),
            FollowWords.soft(
                text("follow.staff.states.kindOf", text("follow.kind." + status.kind().code())))));
    if (status.retired()) {
      card.remark(text("follow.staff.states.retired"));
    }
    card.add(
        title,
        meaning,
        FollowWords.actions(
            FollowWords.button(
                text("follow.staff.states.save"), () -> save(board, status, title, meaning)),
            quiet("up", () -> move(card, board, status, -1)),
            quiet("down", () -> move(card, board, status, 1)),
            quiet(
                status.retired() ? "offer" : "retire",
                () -> retire(card, board, status, title, meaning))));
  }

  private static NativeButton quiet(String word, Runnable work) {
    NativeButton button = FollowWords.button(text("follow.staff.states." + word), work);
    button.addClassName("quiet");
    return button;
  }

  private void move(Card card, BoardSummary board, IdeaStatus status, int by) {
    int to = cards.indexOf(card) + by;
    if (to >= 0
        && to < cards.getComponentCount()
        && tried(() -> desk.statuses().move(desk.actor(), board.id(), status.id(), by))) {
      cards.remove(card);
      cards.addComponentAtIndex(to, card);
    }
  }

  private void retire(
      Card card, BoardSummary board, IdeaStatus status, TextsField title, TextsField meaning) {
    IdeaStatus seen = seen(status);
    IdeaStatus now =
        new IdeaStatus(seen.id(), seen.kind(), seen.title(), seen.text(), !status.retired());
    if (tried(() -> desk.statuses().retire(desk.actor(), board.id(), status.id(), now.retired()))) {
      known.put(now.id(), now);
      fill(card, board, now, title, meaning);
    }
  }

  private void save(BoardSummary board, IdeaStatus status, TextsField title, TextsField meaning) {
    Optional<LocalizedText> named = title.written();
    Optional<LocalizedText> meant = meaning.written();
    if (named.isEmpty() || meant.isEmpty()) {
      Refusals.say(text("follow.error.missing"));
      return;
    }
    IdeaStatus seen = seen(status);
    IdeaStatus now =
        new IdeaStatus(status.id(), status.kind(), named.get(), meant.get(), status.retired());
    if (tried(() -> desk.statuses().change(desk.actor(), board.id(), seen, now))) {
      known.put(status.id(), now);
      Refusals.say(text("follow.staff.states.done"));
    } else {
      // Seen by now: whoever saves once more means it.
      desk.statuses().of(desk.actor(), board.id()).forEach(it -> known.put(it.id(), it));
    }
  }

  private IdeaStatus seen(IdeaStatus status) {
    return known.getOrDefault(status.id(), status);
  }

  private static boolean tried(Runnable work) {
    try {
      work.run();
      return true;
    } catch (DomainException refusal) {
      Refusals.show(refusal);
      return false;
    }
  }

  @Override
  public String getPageTitle() {
    return text("follow.staff.states.title");
  }
}
