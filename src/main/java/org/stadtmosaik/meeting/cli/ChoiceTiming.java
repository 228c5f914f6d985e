package org.stadtmosaik.meeting.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.stadtmosaik.meeting.PollChoice;
import org.stadtmosaik.meeting.PollChoices;
import org.stadtmosaik.meeting.PollId;
import org.stadtmosaik.meeting.Polls;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.operation.Command;
import org.stadtmosaik.shared.Actor;

/**
 * {@code time-bench-choice}: not for people, which is why the launcher does not know it. Compares
 * the dates of a poll as the lead's page does, from the database on, and writes how long it took.
 */
@Component
class ChoiceTiming implements Command {

  static final String NAME = "time-bench-choice";

  private static final int ROUNDS = 11;

  private final Polls polls;
  private final PollChoices choices;

  ChoiceTiming(Polls polls, PollChoices choices) {
    this.polls = polls;
    this.choices = choices;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String usage() {
    return NAME + " --handle HANDLE --out FILE";
  }

  /** Writes the nanoseconds of each round, a line each; the first one is cold. */
  @Override
  public int run(Arguments arguments, Actor.Command actor, PrintStream out) throws IOException {
    PollId poll = polls.page(arguments.required("handle")).orElseThrow().summary().id();
    List<String> times = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      PollChoice choice = choices.of(actor, poll);
      long took = System.nanoTime() - start;
      if (choice.dates().answers() != PollPreparation.ANSWERS) {
        return 1;
      }
      times.add(Long.toString(took));
    }
    Files.write(Path.of(arguments.required("out")), times);
    return 0;
  }
}
