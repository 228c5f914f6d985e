package org.stadtmosaik.meeting;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;

/** Date polls on the pages of their projects, as long as they can be answered. */
@Component
@Order(15)
class PollActivities implements ActivityProvider {

  private final Polls polls;
  private final Clock clock;

  PollActivities(Polls polls, Clock clock) {
    this.polls = polls;
    this.clock = clock;
  }

  @Override
  public Map<ProjectId, List<Activity>> activities(
      Collection<ProjectId> projects, Language reader) {
    return polls.summaries(projects).stream()
        .filter(poll -> poll.phase() == PollPhase.OPEN)
        .collect(groupingBy(PollSummary::project, mapping(it -> activity(it, reader), toList())));
  }

  private Activity activity(PollSummary poll, Language reader) {
    return new Activity(
        "meetingpoll.activity.kind",
        poll.title(),
        sentence(poll, reader),
        "meetingpoll.activity.open",
        PollAddress.path(poll.handle()).substring(1),
        true);
  }

  private String sentence(PollSummary poll, Language reader) {
    String dates = Messages.get(reader, "meetingpoll.activity.dates", poll.dates());
    Instant deadline = poll.deadline();
    String until =
        deadline == null
            ? ""
            : " "
                + Messages.get(
                    reader,
                    "meetingpoll.activity.until",
                    new TimeWords(poll.zone(), reader, clock.instant()).moment(deadline));
    return dates + until + " " + Messages.get(reader, "meetingpoll.activity.minute");
  }
}
