package org.stadtmosaik.idea.ui.follow;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Map;
import java.util.function.Supplier;
import org.stadtmosaik.idea.BoardSummary;
import org.stadtmosaik.idea.IdeaId;
import org.stadtmosaik.idea.IdeaState;
import org.stadtmosaik.idea.follow.IdeaStory;
import org.stadtmosaik.idea.follow.StaffIdea;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** What staff do about one idea: state, answer, what went into it, and the way on from it. */
@Route(value = "staff/ideas/:idea", layout = StaffLayout.class)
@RolesAllowed("LEAD")
public class StaffIdeaView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient FollowDesk desk;
  private String title = "";

  StaffIdeaView(FollowDesk desk) {
    this.desk = desk;
    addClassName("page");
  }

  static String path(IdeaId idea) {
    return "staff/ideas/" + idea.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        event
            .getRouteParameters()
            .get("idea")
            .flatMap(Paths::uuid)
            .map(IdeaId::new)
            .orElseThrow(NotFoundException::new));
  }

  private void show(IdeaId id) {
    StaffIdea idea = desk.ideas().get(desk.actor(), id);
    BoardSummary board = desk.board(idea.board());
    title = idea.heading();
    removeAll();
    PageHeader header =
        new PageHeader(text("follow.staff.idea.title"))
            .lead(new UserText(idea.heading(), idea.language()))
            .back(StaffIdeasView.path(board.id()), board.title().in(CurrentLanguage.get()));
    boolean hidden = idea.state() != IdeaState.PUBLISHED && idea.state() != IdeaState.MERGED;
    if (!hidden) {
      Anchor asSeen = new Anchor(FollowWords.page(id), text("idea.staff.view"));
      asSeen.addClassNames("btn", "quiet");
      header.actions(asSeen);
    }
    add(header);
    UserText words = new UserText(idea.text(), idea.language());
    add(new Card(words, FollowWords.soft(text("follow.staff.supports", idea.supports()))));
    if (idea.state() == IdeaState.MERGED) {
      add(merged(id));
      return;
    }
    if (hidden) {
      add(
          new Notice(Notice.Tone.INFO, text("follow.staff.idea.hidden")),
          new MergedCard(
              desk, id, () -> UI.getCurrent().navigate(StaffIdeasView.path(board.id()))));
      return;
    }
    IdeaStory story = desk.followUps().story(id);
    if (!story.changes().isEmpty() || !story.answers().isEmpty()) {
      add(new StoryCard(story));
    }
    Supplier<Map<IdeaId, Long>> seen = () -> Map.of(id, story.version());
    Runnable again = () -> show(id);
    add(
        new StateCard(desk, board.id(), id.value(), seen, again),
        new AnswerCard(desk, board, id.value(), seen, story.answer().orElse(null), again),
        new LinksCard(desk, id, board.id()),
        new MergedCard(desk, id, again));
  }

  private Div merged(IdeaId id) {
    Anchor stays = new Anchor(path(desk.merges().staying(id)), text("follow.staff.idea.stays"));
    return new Div(new Notice(Notice.Tone.INFO, text("follow.staff.idea.merged")), stays);
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
