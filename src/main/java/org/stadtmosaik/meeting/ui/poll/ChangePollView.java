package org.stadtmosaik.meeting.ui.poll;

import static org.stadtmosaik.shell.CurrentLanguage.text;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.stadtmosaik.meeting.PollDraft;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.PollSummary;
import org.stadtmosaik.meeting.PollView;
import org.stadtmosaik.shared.DomainException;
import org.stadtmosaik.shared.InvalidInputException;
import org.stadtmosaik.shared.NotFoundException;
import org.stadtmosaik.shared.Role;
import org.stadtmosaik.shell.CurrentLanguage;
import org.stadtmosaik.shell.Kept;
import org.stadtmosaik.shell.Notice;
import org.stadtmosaik.shell.PageHeader;
import org.stadtmosaik.shell.Paths;
import org.stadtmosaik.shell.Refusals;
import org.stadtmosaik.shell.StaffLayout;

/** Where a lead changes the dates of a poll; what people answered stays. */
@Route(value = "staff/polls/:poll/edit", layout = StaffLayout.class)
@RolesAllowed({"LEAD", "ADMINISTRATOR"})
public class ChangePollView extends Div implements BeforeEnterObserver, HasDynamicTitle {

  private static final long serialVersionUID = 1L;

  private final transient PollWork work;

  ChangePollView(PollWork work) {
    this.work = work;
    addClassName("page");
  }

  /** The page's address within the portal. */
  static String path(PollId poll) {
    return StaffPollView.path(poll) + "/edit";
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
    work.actor().require(summary.commune(), Role.LEAD, Role.ADMINISTRATOR);
    removeAll();
    add(
        new PageHeader(text("meetingchoice.change.title"))
            .back(StaffPollView.path(id), summary.title().in(CurrentLanguage.get())));
    if (!PollWords.isUndecided(summary)) {
      add(new Notice(Notice.Tone.INFO, text("meetingchoice.change.over")));
      return;
    }
    if (poll.answered() > 0) {
      add(new Notice(Notice.Tone.INFO, text("meetingchoice.change.answers", poll.answered())));
    }
    PollForm[] form = new PollForm[1];
    form[0] =
        new PollForm(
            poll,
            work.places(summary.commune()),
            keptAs(poll),
            text("meetingchoice.change.save"),
            draft -> change(form[0], poll, draft));
    add(form[0]);
  }

  /**
   * By version, so that nobody finds what they typed in the place of what a colleague has saved.
   */
  private static String keptAs(PollView poll) {
    return "poll-edit/" + poll.summary().id().value() + "/" + poll.version();
  }

  private void change(PollForm form, PollView seen, PollDraft draft) {
    try {
      work.change(seen, draft);
      new Kept(keptAs(seen)).forget(this);
      UI.getCurrent().navigate(StaffPollView.path(seen.summary().id()));
    } catch (InvalidInputException refusal) {
      form.refuse(refusal);
    } catch (DomainException refusal) {
      Refusals.show(refusal);
    }
  }

  @Override
  public String getPageTitle() {
    return text("meetingchoice.change.title");
  }
}
