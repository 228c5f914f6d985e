package org.stadtmosaik.operation;

import java.io.PrintStream;

/**
 * What a feature makes sure of whenever the portal starts: after the migrations, before the first
 * request. It runs at every start, so it must do nothing the second time.
 */
public interface FirstStart {

  /** Lower numbers go first. */
  int order();

  /**
   * Prepares, or refuses the start by an exception.
   *
   * @param demo whether demo content is wanted
   * @param loopback whether only this machine can reach the portal: it listens on a loopback
   *     address and has no public address
   * @param out the terminal of whoever started the portal, for what is shown once
   * @throws Refusal to end the start with a sentence
   */
  void prepare(boolean demo, boolean loopback, PrintStream out);
}
