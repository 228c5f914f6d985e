package org.stadtmosaik.operation;

import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.stadtmosaik.operation.database.Database;

/**
 * The last step before the web server opens: the features' first start, and only then may commands
 * attach to the database. A command does not touch content, it only lets others attach.
 */
@Component
class Readiness implements SmartLifecycle {

  /** Whether this is the portal; commands leave it unset. */
  static final String PORTAL = "stadtmosaik.portal";

  private final Database database;
  private final Settings settings;
  private final boolean portal;
  private final List<FirstStart> firstStarts;
  private final ObjectProvider<PrintStream> terminal;
  private volatile boolean running;

  Readiness(
      Database database,
      Settings settings,
      Environment environment,
      List<FirstStart> firstStarts,
      ObjectProvider<PrintStream> terminal) {
    this.database = database;
    this.settings = settings;
    this.portal = environment.getProperty(PORTAL, Boolean.class, false);
    this.firstStarts =
        firstStarts.stream().sorted(Comparator.comparingInt(FirstStart::order)).toList();
    this.terminal = terminal;
  }

  @Override
  public void start() {
    if (portal) {
      PrintStream out = terminal.getIfAvailable(() -> System.out);
      firstStarts.forEach(it -> it.prepare(settings.demo(), settings.loopback(), out));
    }
    database.publish();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Before the web server's phase, which is near the largest number. */
  @Override
  public int getPhase() {
    return 0;
  }
}
