package org.stadtmosaik.operation;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Map;

/** What pages weigh, and how soon a slow phone shows them; for the benchmarks of any feature. */
public interface PageFigures {

  /**
   * Prints what comes over the wire on a first visit of each page, packed as it is sent.
   *
   * @param pages by what they are called in the figures, in their order
   * @throws Refusal if Node or Chromium is missing, or a page cannot be opened
   */
  void weights(Map<String, URI> pages, PrintStream out) throws IOException, InterruptedException;

  /**
   * Prints what Lighthouse says of each page, mobile preset, or that it could not be fetched.
   *
   * @param times how often it looks, of which the median counts
   * @throws Refusal if Node or Chromium is missing
   */
  void lighthouse(Map<String, URI> pages, int times, PrintStream out)
      throws IOException, InterruptedException;
}
