package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.stadtmosaik.commune.CommuneSummary;
import org.stadtmosaik.commune.Communes;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.ProjectId;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.ActorProvider;
import org.stadtmosaik.shell.Card;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Drawing;
import org.stadtmosaik.shell.EmptyState;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.StaffLayout;
import org.stadtmosaik.shell.UserText;

/** The date polls of the communes in which somebody works, and how to begin another. */
@Route(value = PollsView.PATH, layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR", "MODERATOR"})
public class PollsView extends Div implements HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  static final String PATH = "staff/polls";

  private final transient Projects projects;
  private final transient Clock clock;

  PollsView(Polls polls, Projects projects, Communes communes, ActorProvider actors, Clock clock) {
    this.projects = projects;
    this.clock = clock;
    addClassName("page");
    add(new PageHeader(text("meetingchoice.nav")).lead(text("meetingchoice.list.lead")));
    Actor actor = actors.current();
    List<CommuneSummary> own =
        communes.all().stream().filter(it -> actor.worksIn(it.id())).toList();
    List<PollSummary> all = polls.ofStaff(actor);
    Map<PollId, Integer> answered = polls.answered(actor, all);
    if (all.isEmpty()) {
      add(new EmptyState(Drawing.QUEUE, text("meetingchoice.list.empty")));
    }
    own.forEach(commune -> list(commune, all, answered, own.size() > 1));
    List<ProjectSummary> led =
        own.stream()
            .filter(it -> actor.has(Role.LEAD, it.id()) || actor.has(Role.ADMINISTRATOR, it.id()))
            .flatMap(it -> projects.newestOf(it.id()).stream())
            .toList();
    if (!led.isEmpty()) {
      add(new BeginCard(led));
    }
  }

  private void list(
      CommuneSummary commune, List<PollSummary> all, Map<PollId, Integer> answered, boolean named) {
    List<PollSummary> here =
        all.stream().filter(poll -> poll.commune().equals(commune.id())).toList();
    if (here.isEmpty()) {
      return;
    }
    if (named) {
      add(new H2(commune.name().in(CurrentLanguage.get()).text()));
    }
    Map<ProjectId, ProjectSummary> known =
        projects.get(here.stream().map(PollSummary::project).distinct().toList()).stream()
            .collect(Collectors.toMap(ProjectSummary::id, Function.identity()));
    Div cards = new Div();
    cards.addClassName("cards");
    here.forEach(poll ->
        cards.add(card(poll, known.get(poll.project()), answered.getOrDefault(poll.id(), 0))));
    add(cards);
  }

  private Card card(PollSummary poll, @Nullable ProjectSummary project, int answered) {
    Card card =
        new Card()
            .row(PollWords.state(poll))
            .heading(poll.title().in(CurrentLanguage.get()), StaffPollView.path(poll.id()))
            .remark(text("meetingchoice.answers", answered));
    if (project != null) {
      card.add(UserText.inline(project.title().in(CurrentLanguage.get())));
    }
    card.add(PollWords.soft(text("meetingchoice.dates", poll.dates())));
    Instant deadline = poll.deadline();
    if (deadline != null && PollWords.isUndecided(poll)) {
      card.add(
          PollWords.soft(
              text("meetingchoice.deadline", PollWords.times(poll, clock).moment(deadline))));
    }
    return card;
  }

  @Override
  public String getPageTitle() {
    return text("meetingchoice.nav");
  }
}
