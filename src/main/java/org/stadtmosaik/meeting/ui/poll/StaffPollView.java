package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.meeting.PollAddress;
import org.stadtmosaik.meeting.PollChoice;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.StaffLayout;

/**
 * One date poll for those who work on it. Everybody in its commune sees how it goes; leads and
 * administrators see the dates beside each other, decide, and look after the answers.
 */
@Route(value = "staff/polls/:poll", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class StaffPollView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient PollWork work;
  private String title = "";

  StaffPollView(PollWork work) {
    this.work = work;
    addClassNames("page", "wide");
  }

  /** The page's address within the portal. */
  static String path(PollId poll) {
    return "staff/polls/" + poll.value();
  }

  @Override
  public void beforeEnter(BeforeEnterEvent event) {
    show(
        event
            .getRouteParameters()
            .get("poll")
            .flatMap(Paths::uuid)
            .map(PollId::new)
            .orElseThrow(NotFoundException::new));
  }

  void show(PollId id) {
    PollView poll = work.poll(id);
    PollSummary summary = poll.summary();
    title = summary.title().in(CurrentLanguage.get()).text();
    boolean runs = PollWords.mayRun(work.actor(), summary);
    Anchor asSeen = new Anchor(PollAddress.path(summary.handle()), text("meetingchoice.view"));
    asSeen.addClassNames("btn", "quiet");
    // The page is none of Flow's.
    asSeen.setRouterIgnore(true);
    PageHeader header =
        new PageHeader(summary.title().in(CurrentLanguage.get()))
            .back(PollsView.PATH, text("meetingchoice.nav"));
    if (runs && PollWords.isUndecided(summary)) {
      Anchor change = new Anchor(ChangePollView.path(id), text("meetingchoice.change"));
      change.addClassName("btn");
      header.actions(change, asSeen);
    } else {
      header.actions(asSeen);
    }
    removeAll();
    add(header, new PollFacts(poll, work.address(summary), work.clock()));
    if (PollWords.isUndecided(summary)) {
      add(new EnterPart(poll, work, () -> show(id)));
    }
    if (runs) {
      addForRunning(id);
    }
  }

  private void addForRunning(PollId id) {
    PollChoice choice = work.choice(id);
    PollSummary summary = choice.poll().summary();
    GroupNames groups = work.groups(summary.commune());
    DateNames dates = new DateNames(choice.poll(), work.clock());
    add(new ComparePart(choice, groups, dates));
    if (PollWords.isUndecided(summary)) {
      add(new DecidePart(choice, dates, work, () -> show(id)));
    }
    add(new AnswersPart(choice.poll(), work, dates, () -> show(id)));
    if (PollWords.isUndecided(summary)) {
      add(new CancelPart(choice.poll(), work, () -> show(id)));
    }
  }

  @Override
  public String getPageTitle() {
    return title;
  }
}
