package org.stadtmosaik.translation.machine;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import org.stadtmosaik.shared.Language;

/**
 * Texts that somebody wanted to read in their language, in this node's memory: reading writes
 * nothing, and what is lost at a restart is wanted again by the next reader.
 */
final class TranslationQueue {

  /** More than that are not wanted at once; they are by the next reader. */
  private static final int MOST = 500;

  private final Set<Wanted> waiting = new LinkedHashSet<>();
  private boolean working;

  /** Adds it, unless it waits already or too many do. */
  synchronized void add(Wanted wanted) {
    if (waiting.size() < MOST && waiting.add(wanted)) {
      notifyAll();
    }
  }

  /** The longest waiting; waits until there is one. What was taken before is done. */
  synchronized Wanted take() throws InterruptedException {
    working = false;
    notifyAll();
    while (waiting.isEmpty()) {
      wait();
    }
    working = true;
    Iterator<Wanted> first = waiting.iterator();
    Wanted wanted = first.next();
    first.remove();
    return wanted;
  }

  /** Waits until nothing is waiting and whoever took the last one has come back for another. */
  synchronized void awaitIdle() throws InterruptedException {
    while (working || !waiting.isEmpty()) {
      wait();
    }
  }

  synchronized void clear() {
    waiting.clear();
  }

  /** A text to be translated. */
  record Wanted(String text, Language from, Language to) {}
}
