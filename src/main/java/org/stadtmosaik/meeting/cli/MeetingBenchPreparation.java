package org.stadtmosaik.meeting.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.MeetingDraft;
import org.stadtmosaik.meeting.MeetingTime;
import org.stadtmosaik.meeting.Meetings;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.project.ProjectSummary;
import org.stadtmosaik.project.Projects;
import org.stadtmosaik.shared.Actor;
import org.stadtmosaik.shared.CommuneTime;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.shared.LocalizedText;

/**
 * {@code prepare-bench-meetings}: not for people, which is why the launcher does not know it. The
 * bench has it run beside the portal that it measures, whose database holds the meetings.
 */
@Component
class MeetingBenchPreparation implements Command {

  static final String NAME = "prepare-bench-meetings";
  private static final Duration AHEAD = Duration.ofDays(10);

  private final Projects projects;
  private final Meetings meetings;
  private final Clock clock;

  MeetingBenchPreparation(Projects projects, Meetings meetings, Clock clock) {
    this.projects = projects;
    this.meetings = meetings;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String usage() {
    return NAME + " --out FILE --meetings N";
  }

  /** Writes the handles of so many new meetings, a line each. */
  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    ProjectSummary project = projects.newest().getFirst();
    List<String> handles = new ArrayList<>();
    for (int i = arguments.number("meetings").orElseThrow(); i > 0; i--) {
      handles.add(meetings.announce(actor, project.id(), draft()).summary().handle());
    }
    Files.write(Path.of(arguments.required("out")), handles);
    return 0;
  }

  private MeetingDraft draft() {
    Instant start = clock.instant().plus(AHEAD);
    LocalizedText words = LocalizedText.of(Language.GERMAN, "Bench");
    return new MeetingDraft(
        words,
        words,
        null,
        CommuneTime.ZONE,
        new MeetingTime.Span(start, start.plus(Duration.ofHours(2))),
        null,
        false,
        null,
        new TreeSet<>(),
        PlacesBench.PLACES,
        null,
        null,
        null,
        null,
        null,
        List.of());
  }
}
