package org.stadtmosaik.operation;

import java.io.PrintStream;
import org.stadtmosaik.shared.Actor;

/**
 * A command of the launcher, as a bean of the feature that it belongs to. It runs in the same
 * application without the web part, on the database of a running portal or on its own.
 */
public interface Command {

  /** The word after {@code ./stadtmosaik}. */
  String name();

  /**
   * How it is called, in the form that {@link Arguments} reads: {@code import-ideas --board NAME
   * [--language TAG] [--dry-run]}. Options outside brackets are required. Explanations may follow
   * after an empty line.
   */
  String usage();

  /**
   * Does it.
   *
   * @param arguments as {@link #usage()} allows them
   * @param actor to act as
   * @param out standard output; diagnostics belong on standard error
   * @return the exit code, 0 if all went well
   * @throws org.stadtmosaik.shared.DomainException whose English sentence is printed, exit code 1
   */
  int run(Arguments arguments, Actor.Command actor, PrintStream out) throws Exception;
}
