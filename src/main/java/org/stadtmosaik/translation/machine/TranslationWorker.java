package org.stadtmosaik.translation.machine;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.stadtmosaik.shared.Language;
import org.stadtmosaik.translation.domain.TranslationStore;
import org.stadtmosaik.translation.machine.TranslationQueue.Wanted;

/**
 * Has the machine translate what readers wanted, one text after the other, beside all requests. A
 * machine that fails is left alone for a minute; a day's limit ends the day's work.
 */
public final class TranslationWorker implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(TranslationWorker.class);
  private static final Duration REST = Duration.ofMinutes(1);

  private final MachineTranslator machine;
  private final TranslationStore store;
  private final TranslationSettings settings;
  private final Clock clock;
  private final TranslationQueue queue = new TranslationQueue();
  private volatile Instant notBefore = Instant.MIN;
  private volatile @Nullable Thread thread;

  public TranslationWorker(
      MachineTranslator machine,
      TranslationStore store,
      TranslationSettings settings,
      Clock clock) {
    this.machine = machine;
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** Somebody wants to read these; returns at once, and asks nobody if there is no machine. */
  public void want(List<String> texts, Language from, Language to) {
    if (machine.isOn() && !clock.instant().isBefore(notBefore)) {
      texts.forEach(text -> queue.add(new Wanted(text, from, to)));
    }
  }

  @Override
  public void start() {
    if (machine.isOn()) {
      // Known before it runs: it ends as soon as it is not the one that is to work.
      Thread begun = Thread.ofVirtual().name("translation").unstarted(this::work);
      thread = begun;
      begun.start();
    }
  }

  @Override
  public void stop() {
    Thread running = thread;
    thread = null;
    if (running != null) {
      running.interrupt();
    }
  }

  /** Waits until everything that is wanted now was translated, or given up. */
  public void awaitIdle() {
    try {
      queue.awaitIdle();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public boolean isRunning() {
    return thread != null;
  }

  private void work() {
    try {
      while (thread == Thread.currentThread()) {
        translate(queue.take());
      }
    } catch (InterruptedException _) {
      // The portal stops.
    }
  }

  private void translate(Wanted wanted) {
    String text = wanted.text();
    try {
      if (!store.machine(List.of(text), wanted.from(), wanted.to()).isEmpty()) {
        return;
      }
      LocalDate day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      long characters = text.codePointCount(0, text.length());
      if (!store.reserve(day, characters, settings.dailyCharacters())) {
        return;
      }
      String made = machine.translate(text, wanted.from(), wanted.to());
      store.keepMachine(text, wanted.from(), wanted.to(), made, clock.instant());
    } catch (RuntimeException e) {
      // Whoever reads next wants it again; the portal goes on without.
      LOG.warn("nothing is translated for a minute", e);
      notBefore = clock.instant().plus(REST);
      queue.clear();
    }
  }
}
