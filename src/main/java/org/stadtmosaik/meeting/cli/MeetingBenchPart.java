package org.stadtmosaik.meeting.cli;

import java.io.PrintStream;
import org.stadtmosaik.operation.Arguments;
import org.stadtmosaik.shared.Actor;

/** One thing that {@code bench meetings} measures. */
interface MeetingBenchPart {

  /** The word by which it is chosen. */
  String name();

  /** What it measures, in a line. */
  String about();

  /** Measures, and prints the figures. */
  void measure(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception;
}
