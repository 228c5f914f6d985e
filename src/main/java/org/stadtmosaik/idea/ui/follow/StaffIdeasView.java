package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.idea.BoardId;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.idea.follow.StaffIdeaFilter;
import org.stadtmosaik.idea.follow.StaffIdeaPage;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.Choice;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.FactRow;
import org.stadtmosaik.shell.Field;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/**
 * A board's ideas for those who follow them up: found by words and state, one or several at once.
 */
@Route(value = "staff/boards/:board/ideas", layout = StaffLayout.class)
@RolesAllowed("LEAD")
public class StaffIdeasView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  /** A choice of states: one of the project's, any, or none yet. */
  private record Wanted(String words, @Nullable UUID status, boolean untouched) {}

  private final transient FollowDesk desk;
  private final Field words = new Field(text("follow.staff.words"), "");
  private final Div list = new Div();
  private final Div bulk = new Div();
  private final transient Map<IdeaId, StaffIdea> chosen = new LinkedHashMap<>();
  private transient @Nullable Choice<Wanted> states;
  private transient @Nullable MergeCard merge;
  private transient @Nullable BoardId board;

  StaffIdeasView(FollowDesk desk) {
    this.desk = desk;
    addClassName("page");
    list.addClassName("cards");
    list.getElement().setAttribute("aria-live", "polite");
    bulk.addClassName("stack");
  }

  /** The page's address within the portal. */
  public static String path(BoardId board) {
    return "staff/boards/" + board.value() + "/ideas";
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    open(
        desk.board(
            event
                .getRouteParameters()
                .get("board")
                .flatMap(Paths::uuid)
                .map(BoardId::new)
                .orElseThrow(NotFoundException::new)));
  }

  void open(BoardSummary found) {
    board = found.id();
    Anchor names = new Anchor(StaffStatesView.path(found.id()), text("follow.staff.states.title"));
    names.addClassNames("btn", "quiet");
    Anchor questions =
        new Anchor(StaffQuestionsView.path(found.project()), text("follow.staff.targets.title"));
    questions.addClassNames("btn", "quiet");
    removeAll();
    add(
        new PageHeader(text("follow.staff.ideas.title"))
            .lead(text("follow.staff.ideas.lead"))
            .actions(names, questions)
            .back("staff/boards/" + found.id().value(), found.title().in(CurrentLanguage.get())),
        search(found.id()),
        list,
        bulk(found),
        new NextStepCard(desk, found));
    show(0);
  }

  private Card search(BoardId id) {
    List<Wanted> wanted = new ArrayList<>();
    wanted.add(new Wanted(text("follow.staff.any"), null, false));
    wanted.add(new Wanted(text("follow.staff.untouched"), null, true));
    desk.statuses()
        .of(desk.actor(), id)
        .forEach(it ->
            wanted.add(new Wanted(it.title().in(CurrentLanguage.get()).text(), it.id(), false)));
    Choice<Wanted> choice =
        new Choice<>(wanted, Wanted::words, wanted.getFirst(), "", _ -> show(0));
    states = choice;
    choice.setId("follow-states");
    NativeLabel label = new NativeLabel(text("follow.staff.states"));
    label.setFor("follow-states");
    Div field = new Div(label, choice);
    field.addClassName("field");
    NativeButton find = FollowWords.button(text("follow.staff.find"), () -> show(0));
    words.whileTyping(() -> show(0));
    Card card = new Card(words, field, FollowWords.actions(find));
    card.addClassName("stack");
    return card;
  }

  private Div bulk(BoardSummary found) {
    merge = new MergeCard(desk, () -> show(0));
    bulk.removeAll();
    bulk.add(
        new H2(text("follow.staff.chosen", 0)),
        new StateCard(desk, found.id(), found.id().value(), this::seen, () -> show(0)),
        new AnswerCard(desk, found, found.id().value(), this::seen, null, () -> show(0)),
        merge);
    return bulk;
  }

  private Map<IdeaId, Long> seen() {
    Map<IdeaId, Long> seen = new HashMap<>();
    chosen.values().forEach(idea -> seen.put(idea.id(), idea.version()));
    return seen;
  }

  private void show(int page) {
    BoardId here = board;
    Wanted wanted = states == null ? null : states.value();
    if (here == null || wanted == null) {
      return;
    }
    StaffIdeaPage found =
        desk.ideas()
            .find(
                desk.actor(),
                here,
                new StaffIdeaFilter(words.value(), wanted.status(), wanted.untouched()),
                page);
    chosen.clear();
    chose();
    list.removeAll();
    list.add(FollowWords.soft(text("follow.staff.found", found.total())));
    found.ideas().forEach(idea -> list.add(card(idea)));
    Div steps = new Div();
    steps.addClassName("actions");
    if (page > 0) {
      steps.add(FollowWords.button(text("follow.staff.newer"), () -> show(page - 1)));
    }
    if (found.hasNext()) {
      steps.add(FollowWords.button(text("follow.staff.older"), () -> show(page + 1)));
    }
    list.add(steps);
  }

  private Card card(StaffIdea idea) {
    Anchor link = new Anchor(StaffIdeaView.path(idea.id()), idea.heading());
    UserText.mark(link, idea.language());
    Tick choose =
        new Tick(
                false,
                ticked -> {
                  if (ticked) {
                    chosen.put(idea.id(), idea);
                  } else {
                    chosen.remove(idea.id());
                  }
                  chose();
                })
            .named(text("follow.staff.choose", idea.heading()));
    Div head = FollowWords.row(choose, link);
    head.addClassName("staff-idea-head");
    FactRow facts = new FactRow();
    if (idea.kind() != null && idea.status() != null) {
      facts.fact(FollowWords.tag(idea.kind(), idea.status()));
    }
    if (idea.answered()) {
      facts.fact(FollowWords.soft(text("follow.staff.answered")));
    }
    facts
        .fact(FollowWords.soft(text("follow.staff.supports", idea.supports())))
        .fact(FollowWords.day(idea.submittedAt()));
    Card card = new Card(head);
    if (idea.title() != null) {
      UserText words = new UserText(FollowWords.beginning(idea.text()), idea.language());
      words.addClassName("small");
      card.add(words);
    }
    card.add(facts);
    return card;
  }

  private void chose() {
    bulk.setVisible(!chosen.isEmpty());
    bulk.getChildren()
        .filter(H2.class::isInstance)
        .map(H2.class::cast)
        .forEach(it -> it.setText(text("follow.staff.chosen", chosen.size())));
    if (merge != null) {
      merge.setVisible(chosen.size() > 1);
      merge.of(List.copyOf(chosen.values()));
    }
  }

  @Override
  public String getPageTitle() {
    return text("follow.staff.ideas.title");
  }
}
