package org.stadtmosaik.meeting;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.domain.FactStore;
import org.stadtmosaik.project.Activity;
import org.stadtmosaik.project.ActivityProvider;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.Messages;
import org.stadtmosaik.shared.ProjectId;

/** The way to the calendars, on the pages of projects that have meetings to come. */
@Component
@Order(40)
class CalendarActivities implements ActivityProvider {

  private final FactStore facts;
  private final Clock clock;

  CalendarActivities(FactStore facts, Clock clock) {
    this.facts = facts;
    this.clock = clock;
  }

  @Override
  public Map<ProjectId, List<Activity>> activities(
      Collection<ProjectId> projects, Language reader) {
    List<Activity> calendars =
        List.of(
            new Activity(
                "meetingmail.activity.kind",
                Messages.inAll("meetingmail.activity.title"),
                Messages.get(reader, "meetingmail.activity.sentence"),
                "meetingmail.activity.action",
                "calendars"));
    return facts
        .withMeetingsAfter(projects.stream().map(ProjectId::value).toList(), clock.instant())
        .stream()
        .map(ProjectId::new)
        .collect(Collectors.toMap(Function.identity(), _ -> calendars));
  }
}
